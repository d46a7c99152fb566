package fi.openagenda.export.estimate;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How a figure differs from an earlier round, d = p2 - p1, as if other people had answered: if some answered twice it is
 * known better than this says. Whether the question and the area are the same is the caller's to know.
 *
 * @param difference d
 * @param standardError √(SE1² + SE2²)
 * @param z d / SE
 * @param probability of as large a difference, either way, if nothing had changed
 * @param interval of the difference
 * @param clear whether it may be called a change; otherwise it is “no clear change”
 */
public record Change(
        double difference, double standardError, double z, double probability, Interval interval, boolean clear) {

    /** Fewest respondents in either round. */
    public static final int LEAST_RESPONDENTS = 30;

    /**
     * A change is clear only below this probability. Of 40 questions in some 300 municipalities, the usual 0.05 would call about
     * 600 changes clear where nothing has changed.
     */
    public static final double SIGNIFICANCE = 0.01;

    /** From one round to another. */
    public static Change between(Estimate earlier, Estimate later) {
        double difference = later.value() - earlier.value();
        double error = Math.hypot(earlier.standardError(), later.standardError());
        double z = difference == 0 ? 0 : difference / error;
        double probability = 2 * NormalDistribution.of(0, 1).cumulativeProbability(-Math.abs(z));
        int fewest = Math.min(earlier.base().respondents(), later.base().respondents());
        return new Change(
                difference,
                error,
                z,
                probability,
                Interval.wald(difference, error),
                fewest >= LEAST_RESPONDENTS && probability < SIGNIFICANCE);
    }
}
