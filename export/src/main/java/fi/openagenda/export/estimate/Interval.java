package fi.openagenda.export.estimate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Between which bounds a figure lies with 95 % confidence. For answers of those who came by themselves that is no margin of
 * sampling error (AAPOR 2016); it holds if respondents resemble the others of their weighting cell.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record Interval(double low, double high) {

    /** How often such intervals hold the true figure. */
    public static final double CONFIDENCE = 0.95;

    private static final double UPPER = (1 + CONFIDENCE) / 2;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);

    /**
     * Of a share p of n respondents, Wilson (1927): centre (p + z²/2n) / (1 + z²/n), half-width
     * z √(p (1 - p) / n + z²/4n²) / (1 + z²/n). With the effective n of unequal weights it is what Franco, Little, Louis and
     * Slud (2019) recommend for small bases. Never outside 0 and 1, and of some width where all gave the same answer.
     *
     * @param respondents effective number of them, above 0
     */
    public static Interval wilson(double share, double respondents) {
        if (!(respondents > 0)) {
            throw new IllegalArgumentException("There is no interval of %s respondents".formatted(respondents));
        }
        double zz = Z * Z / respondents;
        double centre = share + zz / 2;
        double half = Z * Math.sqrt((share * (1 - share) + zz / 4) / respondents);
        return new Interval(Math.max(0, (centre - half) / (1 + zz)), Math.min(1, (centre + half) / (1 + zz)));
    }

    /** Of a mean or difference with a standard error, as normally distributed (Wald). */
    public static Interval wald(double value, double standardError) {
        return around(value, Z * standardError);
    }

    /** The same with the t distribution, which is wider where there are few respondents. */
    public static Interval wald(double value, double standardError, int degreesOfFreedom) {
        return around(value, t(degreesOfFreedom) * standardError);
    }

    /**
     * Of a share on the logit scale, logit p ± t SE / (p (1 - p)): {@code svyciprop} of R's survey package.
     *
     * @param degreesOfFreedom of the t distribution: respondents of the domain less one
     * @throws IllegalArgumentException for a share of 0 or 1, or of one respondent: use {@link #wilson}
     */
    public static Interval logit(double share, double standardError, int degreesOfFreedom) {
        if (share <= 0 || share >= 1) {
            throw new IllegalArgumentException("There is no logit of %s; use Wilson's interval".formatted(share));
        }
        Interval logits =
                around(Math.log(share / (1 - share)), t(degreesOfFreedom) * standardError / (share * (1 - share)));
        return new Interval(1 / (1 + Math.exp(-logits.low)), 1 / (1 + Math.exp(-logits.high)));
    }

    private static double t(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(UPPER);
    }

    private static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }
}
