package fi.openagenda.export.weighting;

import fi.openagenda.export.tally.Counts;
import java.util.Arrays;

/**
 * When the respondents of a municipality may be weighted differently in a row of a table. Whoever knows the weights learns from
 * a weighted share from which cells its respondents come; where all of a cell gave the same answer, that told attackers (R4)
 * what each of them had answered. So in a row in which fewer than a few of some cell answered otherwise than the most of it,
 * all respondents of the municipality have the same weight; and in every row, where that is so of everybody together, because
 * what is left of a cell that is not in a row can be found by subtraction.
 *
 * @param rows for each row before any are merged, the one it is in
 * @param answers for each class of answers before any are merged, the one it is in
 * @param harmless the answer that a whole cell may give; below zero if there is none
 * @param few how many of a cell must answer otherwise
 */
public record Mixing(int[] rows, int[] answers, int harmless, int few) {

    /**
     * The weights of the strata in each row before any are merged.
     *
     * @param counts of a municipality, in which the strata of each row follow each other
     * @param weights of the strata of the population, the first ones; those of a cell are equal
     * @param strata how many there are in all
     */
    double[][] weights(Counts counts, double[] weights, int strata) {
        int[][][] given = new int[1 + last(rows)][weights.length][1 + last(answers)];
        for (int row = 0; row < rows.length; row++) {
            for (int stratum = 0; stratum < weights.length; stratum++) {
                for (int column = 0; column < answers.length; column++) {
                    given[rows[row]][stratum][answers[column]] += counts.count(row * strata + stratum, column);
                }
            }
        }
        boolean mixed = isMixed(total(given), weights);
        double[][] ofMerged = Arrays.stream(given)
                .map(row -> mixed && isMixed(row, weights) ? weights : alike(row, weights))
                .toArray(double[][]::new);
        return Arrays.stream(rows).mapToObj(row -> ofMerged[row]).toArray(double[][]::new);
    }

    private static int last(int[] blockOf) {
        return Arrays.stream(blockOf).max().orElse(-1);
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

    private boolean isMixed(int[][] given, double[] weights) {
        return Arrays.stream(weights).distinct().allMatch(weight -> {
            int[] cell = new int[1 + last(answers)];
            for (int stratum = 0; stratum < weights.length; stratum++) {
                for (int answer = 0; weights[stratum] == weight && answer < cell.length; answer++) {
                    cell[answer] += given[stratum][answer];
                }
            }
            int respondents = Arrays.stream(cell).sum();
            if (harmless >= 0) {
                cell[harmless] = 0;
            }
            return respondents == 0 || Arrays.stream(cell).max().orElse(0) <= respondents - few;
        });
    }

    /** The same weight for all, by which they stand for as many people together. */
    private static double[] alike(int[][] given, double[] weights) {
        double people = 0;
        int respondents = 0;
        for (int stratum = 0; stratum < weights.length; stratum++) {
            int ofStratum = Arrays.stream(given[stratum]).sum();
            people += weights[stratum] * ofStratum;
            respondents += ofStratum;
        }
        double[] alike = new double[weights.length];
        Arrays.fill(alike, respondents == 0 ? 0 : people / respondents);
        return alike;
    }
}
