package fi.openagenda.export.tally;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** Respondents by group (row) and class of answer (column): the numbers of one table, before any protection. */
public final class Counts {

    private final int[][] cells;

    /** Nobody yet. */
    public Counts(int rows, int classes) {
        cells = new int[rows][classes];
    }

    /** The sum of tables of the same shape. */
    public static Counts sum(int rows, int classes, Collection<Counts> parts) {
        Counts sum = new Counts(rows, classes);
        for (Counts part : parts) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < classes; column++) {
                    sum.cells[row][column] += part.cells[row][column];
                }
            }
        }
        return sum;
    }

    /** Counts one more respondent. */
    void add(int row, int column) {
        cells[row][column]++;
    }

    /** Respondents of a group who gave an answer of a class. */
    public int count(int row, int column) {
        return cells[row][column];
    }

    /** Respondents of a group who answered at all. */
    public int base(int row) {
        return Arrays.stream(cells[row]).sum();
    }

    /** Whether nobody is in it. */
    public boolean isEmpty() {
        return rows().allMatch(row -> base(row) == 0);
    }

    /** Positions of the groups. */
    public IntStream rows() {
        return IntStream.range(0, cells.length);
    }

    /** Positions of the classes. */
    public IntStream classes() {
        return IntStream.range(0, cells.length == 0 ? 0 : cells[0].length);
    }
}
