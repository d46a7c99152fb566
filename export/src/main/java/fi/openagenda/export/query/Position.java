package fi.openagenda.export.query;

/**
 * A place among the lines of a release that a query selects. A release never changes, so it stays what it is.
 *
 * @param extent number of the extent, from 0
 * @param line number of the line in the extent, from 0
 */
public record Position(int extent, int line) {

    /** Before everything. */
    public static final Position START = new Position(0, 0);
}
