package fi.openagenda.model.response;

/** What became of a response that was sent. */
public enum Outcome {
    /** It is on the disk. */
    STORED,
    /** It was there already, from the same request. */
    STORED_BEFORE,
    /** The same, and it lies under the handles that the salt of yesterday makes. */
    STORED_YESTERDAY,
    /** It was there already, and has been corrected or withdrawn since, which stays so. */
    CHANGED_SINCE,
    /** Something else was sent under the same key, receipt or right to answer. */
    USED_OTHERWISE,
    /** The round takes no answers any more. */
    CLOSED
}
