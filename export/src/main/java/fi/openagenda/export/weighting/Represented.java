package fi.openagenda.export.weighting;

import fi.openagenda.export.estimate.Kish;
import fi.openagenda.export.tally.Counts;
import java.util.Arrays;

/** How many people the respondents of a table stand for, by row and class of answer. */
public final class Represented {

    private final double[][] people;
    private final Kish[] kish;

    Represented(int rows, int classes) {
        people = new double[rows][classes];
        kish = new Kish[rows];
        Arrays.fill(kish, Kish.NOBODY);
    }

    /**
     * Adds the respondents of a municipality.
     *
     * @param counts in which the strata of each row follow each other
     * @param weights of the strata of the population, the first ones, by row
     * @param strata how many there are in all
     */
    void add(Counts counts, double[][] weights, int strata) {
        for (int row = 0; row < people.length; row++) {
            for (int stratum = 0; stratum < weights[row].length; stratum++) {
                int respondents = 0;
                for (int column = 0; column < counts.classes(); column++) {
                    int count = counts.count(row * strata + stratum, column);
                    people[row][column] += weights[row][stratum] * count;
                    respondents += count;
                }
                if (respondents > 0) {
                    kish[row] = kish[row].plus(weights[row][stratum], respondents);
                }
            }
        }
    }

    /** People behind an answer. */
    public double people(int row, int column) {
        return people[row][column];
    }

    /** Respondents of a row who have a weight, and what it costs that weights are not equal. */
    public Kish kish(int row) {
        return kish[row];
    }
}
