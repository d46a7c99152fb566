package fi.openagenda.export.disclosure;

/** How far it is looked at what is left of wider areas. Tests show what less than all of it gives away. */
public enum Remainders {
    /** Not at all. */
    NONE,
    /**
     * For each cell of a wider area as it is shown. That is not enough: where it shows groups or answers apart which all but one of
     * the areas within show together, a reader adds its cells up and finds the one.
     */
    AS_SHOWN,
    /** And for what its cells add up to. This is how a release is made. */
    AT_EVERY_LEVEL
}
