package fi.openagenda.export.weighting;

import fi.openagenda.export.estimate.Kish;
import fi.openagenda.export.tally.Counts;
import java.util.Arrays;

/** How many people the respondents of a table stand for, by row and answer as they are merged. */
public final class Represented {

    private final Merging merging;
    private final Mixing mixing;
    private final double[][] people;
    private final Kish[] kish;

    Represented(Merging merging, Mixing mixing) {
        this.merging = merging;
        this.mixing = mixing;
        people = new double[merging.rows()][merging.answers()];
        kish = new Kish[merging.rows()];
        Arrays.fill(kish, Kish.NOBODY);
    }

    /**
     * Adds the respondents of a municipality.
     *
     * @param counts in which the strata of each row follow each other, those of the population first
     * @param strata how many there are in all
     */
    void add(Counts counts, StratumWeights weights, int strata) {
        int[][][] given = given(counts, weights.size(), strata);
        boolean mixed = weights.cells() > 1 && mixing.isMixed(total(given), weights.cellOf());
        for (int row = 0; row < given.length; row++) {
            Kish more = weights.kish(given[row]);
            if (mixed && mixing.isMixed(given[row], weights.cellOf())) {
                add(row, given[row], weights.of());
                kish[row] = kish[row].plus(more);
            } else if (more.respondents() > 0) {
                double alike = more.sum() / more.respondents();
                double[] same = new double[weights.size()];
                Arrays.fill(same, alike);
                add(row, given[row], same);
                kish[row] = kish[row].plus(alike, more.respondents());
            }
        }
    }

    private void add(int row, int[][] given, double[] weights) {
        for (int stratum = 0; stratum < given.length; stratum++) {
            for (int answer = 0; answer < given[stratum].length; answer++) {
                people[row][answer] += weights[stratum] * given[stratum][answer];
            }
        }
    }

    /** Respondents by row, stratum and answer. */
    private int[][][] given(Counts counts, int size, int strata) {
        int[][][] given = new int[merging.rows()][size][merging.answers()];
        for (int row = 0; row < merging.rowOf().length; row++) {
            for (int stratum = 0; stratum < size; stratum++) {
                int[] into = given[merging.rowOf()[row]][stratum];
                for (int column = 0; column < merging.answerOf().length; column++) {
                    into[merging.answerOf()[column]] += counts.count(row * strata + stratum, column);
                }
            }
        }
        return given;
    }

    private static int[][] total(int[][][] given) {
        int[][] total = new int[given[0].length][given[0][0].length];
        for (int[][] row : given) {
            for (int stratum = 0; stratum < total.length; stratum++) {
                for (int answer = 0; answer < total[stratum].length; answer++) {
                    total[stratum][answer] += row[stratum][answer];
                }
            }
        }
        return total;
    }

    /** People behind an answer. */
    public double people(int row, int answer) {
        return people[row][answer];
    }

    /** Respondents of a row who have a weight, and what it costs that weights are not equal. */
    public Kish kish(int row) {
        return kish[row];
    }
}
