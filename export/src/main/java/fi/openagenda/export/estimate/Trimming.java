package fi.openagenda.export.estimate;

import java.util.Arrays;

/**
 * Weights without extremes, so that nobody stands for too many. They no longer agree with the margins exactly:
 * {@link Margin#deviation} says how far they have moved, and is to be reported.
 */
public final class Trimming {

    /** Least weight, in mean weights. */
    public static final double LEAST = 0.3;

    /** Largest weight, in mean weights. */
    public static final double MOST = 3;

    private Trimming() {}

    /**
     * Weights clipped to {@value #LEAST} and {@value #MOST} times their mean. What that takes away is given in equal parts to
     * the respondents who were not clipped, again and again until nobody is outside; their sum stays. As {@code trimWeights}
     * with {@code strict} of R's survey package; where all are clipped at once, which it does not know, all get a part.
     */
    public static Weighting trim(Weighting weighting) {
        Kish kish = weighting.kish();
        if (kish.respondents() == 0) {
            return weighting;
        }
        double mean = kish.sum() / kish.respondents();
        double[] weights = weighting.weights();
        double[] clipped = clip(weights, mean);
        while (!Arrays.equals(weights, clipped)) {
            weights = redistribute(weights, clipped, weighting.respondents());
            clipped = clip(weights, mean);
        }
        return weighting.with(weights);
    }

    private static double[] clip(double[] weights, double mean) {
        return Arrays.stream(weights)
                .map(weight -> Math.max(LEAST * mean, Math.min(weight, MOST * mean)))
                .toArray();
    }

    private static double[] redistribute(double[] weights, double[] clipped, int[] respondents) {
        double lost = 0;
        int unclipped = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            lost += respondents[cell] * (weights[cell] - clipped[cell]);
            unclipped += weights[cell] == clipped[cell] ? respondents[cell] : 0;
        }
        int takers = unclipped == 0 ? Arrays.stream(respondents).sum() : unclipped;
        double[] redistributed = clipped.clone();
        for (int cell = 0; cell < weights.length; cell++) {
            if (unclipped == 0 || weights[cell] == clipped[cell]) {
                redistributed[cell] += lost / takers;
            }
        }
        return redistributed;
    }
}
