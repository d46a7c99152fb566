package fi.openagenda.export.estimate;

import java.util.stream.IntStream;

/**
 * Answers of respondents who have the same weight, as far as estimates need them.
 *
 * @param weight of each of them
 * @param respondents how many answered
 * @param mean of their answers as numbers y; 0 of nobody
 * @param squares sum of (y - mean)²
 */
public record Group(double weight, int respondents, double mean, double squares) {

    /**
     * Answers in classes that are numbers, like the points of a scale.
     *
     * @param counts respondents by class
     * @param values number of each class
     */
    public static Group ofClasses(double weight, int[] counts, double[] values) {
        int respondents = IntStream.of(counts).sum();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * values[i];
        }
        double mean = respondents == 0 ? 0 : sum / respondents;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return new Group(weight, respondents, mean, squares);
    }

    /** Answers that are of a kind or not: 1 of those who gave one like that, 0 of the others. Their mean is a share. */
    public static Group ofShare(double weight, int ofThatKind, int respondents) {
        return ofClasses(weight, new int[] {respondents - ofThatKind, ofThatKind}, new double[] {0, 1});
    }

    /** Numbers of which only the sums are known. */
    public static Group ofSums(double weight, int respondents, double sum, double sumOfSquares) {
        double mean = respondents == 0 ? 0 : sum / respondents;
        return new Group(weight, respondents, mean, Math.max(0, sumOfSquares - mean * sum));
    }
}
