package fi.openagenda.export.weighting;

import fi.openagenda.export.estimate.Kish;
import java.util.HashMap;
import java.util.Map;

/**
 * How many people each respondent of a municipality stands for.
 *
 * @param of weight by stratum of the population
 * @param cellOf number of the cell that a stratum is in: those of a cell have the same weight
 * @param cells how many there are
 */
record StratumWeights(double[] of, int[] cellOf, int cells) {

    static StratumWeights of(double[] weights) {
        Map<Double, Integer> cells = new HashMap<>();
        int[] cellOf = new int[weights.length];
        for (int stratum = 0; stratum < weights.length; stratum++) {
            cellOf[stratum] = cells.computeIfAbsent(weights[stratum], weight -> cells.size());
        }
        return new StratumWeights(weights, cellOf, cells.size());
    }

    /** How many strata there are. */
    int size() {
        return of.length;
    }

    /** Of respondents by stratum and answer. */
    Kish kish(int[][] given) {
        int respondents = 0;
        double sum = 0;
        double squares = 0;
        for (int stratum = 0; stratum < given.length; stratum++) {
            int ofStratum = 0;
            for (int answer : given[stratum]) {
                ofStratum += answer;
            }
            respondents += ofStratum;
            sum += of[stratum] * ofStratum;
            squares += of[stratum] * of[stratum] * ofStratum;
        }
        return new Kish(respondents, sum, squares);
    }
}
