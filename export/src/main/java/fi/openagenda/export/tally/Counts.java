package fi.openagenda.export.tally;

/**
 * The numbers of one table before any protection: respondents of one area by row (group) and class of answer.
 */
public final class Counts {

    private final Margins margins;
    private final int firstRow;
    private final int rows;
    private final int firstPlace;
    private final int classes;
    private final int firstSum;

    Counts(Margins margins, Variable variable, Crossing crossing) {
        this.margins = margins;
        firstRow = margins.layout().firstRow(crossing);
        rows = crossing.rows();
        firstPlace = margins.layout().firstPlace(variable);
        classes = variable.classes();
        firstSum = variable.isMagnitude() ? margins.layout().firstSum(variable) : -1;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many classes there are. */
    public int classes() {
        return classes;
    }

    /** Respondents of a row who gave an answer of a class. */
    public int count(int row, int column) {
        return margins.count(firstRow + row, firstPlace + column);
    }

    /** Respondents of a row who gave each answer. */
    public int[] row(int row) {
        return margins.counts(firstRow + row, firstPlace, classes);
    }

    /** Sum of the keys of the respondents of a row who gave an answer of a class; of a cube that was counted with keys. */
    public long key(int row, int column) {
        return margins.key(firstRow + row, firstPlace + column);
    }

    /** Respondents of a row, whether they answered or not. */
    public int respondents(int row) {
        return margins.count(firstRow + row, Layout.RESPONDENTS);
    }

    /** Sum of the numbers that respondents of a row answered; zero where the answer is not a magnitude. */
    public long sum(int row) {
        return firstSum < 0 ? 0 : margins.sum(firstRow + row, firstSum);
    }

    /** Sum of their squares. */
    public long sumOfSquares(int row) {
        return firstSum < 0 ? 0 : margins.sum(firstRow + row, firstSum + 1);
    }
}
