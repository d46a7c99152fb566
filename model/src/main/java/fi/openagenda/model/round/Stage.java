package fi.openagenda.model.round;

/** What has been decided about a round; the clock decides the rest. */
public enum Stage {
    /** Nothing yet: it is edited. */
    DRAFT,
    /** That it is asked, from its opening time on until its closing time. */
    OPENED,
    /** That it is over. */
    CLOSED,
    /** That it is put away. */
    ARCHIVED
}
