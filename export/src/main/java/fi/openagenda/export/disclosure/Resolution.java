package fi.openagenda.export.disclosure;

import java.util.List;

/**
 * How far the rows and answers of a table are merged: one of those that its {@link Shape} has. Those of two shapes that merge
 * as far are equal.
 */
final class Resolution {

    private final Shape shape;
    private final int number;
    private final List<Integer> rowLevels;
    private final int answerLevel;
    private final int[] rowBlocks;
    private final int rows;

    Resolution(Shape shape, int number, List<Integer> rowLevels, int answerLevel) {
        this.shape = shape;
        this.number = number;
        this.rowLevels = List.copyOf(rowLevels);
        this.answerLevel = answerLevel;
        rowBlocks = shape.rowBlocks(this.rowLevels);
        rows = shape.rows(this.rowLevels);
    }

    Shape shape() {
        return shape;
    }

    /** Its place among those of its shape: most rows first, then most answers. */
    int number() {
        return number;
    }

    /** Level on the ladder of each breakdown. */
    List<Integer> rowLevels() {
        return rowLevels;
    }

    /** Level on the ladder of the answers. */
    int answerLevel() {
        return answerLevel;
    }

    /** How many rows a table has. */
    int rows() {
        return rows;
    }

    /** How many answers it has. */
    int answers() {
        return shape.answers().blocks(answerLevel);
    }

    /** For each row before any are merged, the one it is in. */
    int[] rowBlocks() {
        return rowBlocks;
    }

    /** For each class of answers before any are merged, the one it is in. */
    int[] answerBlocks() {
        return shape.answers().blockOf(answerLevel);
    }

    /** The answers of each member of the family. */
    List<Family.Segment> segments() {
        return shape.segments(answerLevel);
    }

    /** For each row, whether it is made of whole rows of a table at another resolution. */
    boolean[] unionRows(Resolution of) {
        return shape.unionRows(this, of);
    }

    /** For each answer, whether it is made of whole answers of a table at another resolution. */
    boolean[] unionAnswers(Resolution of) {
        return shape.answers().unions(answerLevel, of.answerLevel);
    }

    /** Whether it merges rows at least so far. */
    boolean isAtLeast(List<Integer> levels) {
        for (int i = 0; i < levels.size(); i++) {
            if (rowLevels.get(i) < levels.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Resolution resolution
                        && answerLevel == resolution.answerLevel
                        && rowLevels.equals(resolution.rowLevels);
    }

    @Override
    public int hashCode() {
        return 31 * rowLevels.hashCode() + answerLevel;
    }
}
