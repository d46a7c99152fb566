package fi.openagenda.export.estimate;

import java.util.Arrays;

/**
 * Respondents by cells in which all have the same weight.
 *
 * @param weights of one respondent of each cell, not negative
 * @param respondents in each cell
 */
public record Weighting(double[] weights, int[] respondents) {

    public Weighting {
        if (weights.length != respondents.length) {
            throw new IllegalArgumentException("%d weights for %d cells".formatted(weights.length, respondents.length));
        }
        if (!Arrays.stream(weights).allMatch(weight -> weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("Weights must be finite and not negative");
        }
    }

    /** Everybody counts as one. */
    public static Weighting equal(int... respondents) {
        double[] weights = new double[respondents.length];
        Arrays.fill(weights, 1);
        return new Weighting(weights, respondents);
    }

    /** What unequal weights cost. */
    public Kish kish() {
        Kish kish = Kish.NOBODY;
        for (int cell = 0; cell < weights.length; cell++) {
            kish = kish.plus(weights[cell], respondents[cell]);
        }
        return kish;
    }

    /** The same respondents with other weights. */
    Weighting with(double[] others) {
        return new Weighting(others, respondents);
    }

    /** The weights of all respondents of a cell together. */
    double mass(int cell) {
        return weights[cell] * respondents[cell];
    }
}
