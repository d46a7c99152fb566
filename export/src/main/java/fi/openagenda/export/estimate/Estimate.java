package fi.openagenda.export.estimate;

import java.util.Collection;
import java.util.Optional;

/**
 * A mean or a share in a part of the population (a domain), and how far chance may have moved it.
 *
 * @param value p = Σ w y / Σ w
 * @param standardError of the value by linearisation, as if weights were fixed: SE² = n / (n - 1) Σ (w (y - p) / W)², the sum
 *     over the domain, W its weights together, n the responses of the whole round; without a finite population correction.
 *     {@code svymean} of R's survey package. It is 0 where all gave the same answer, so take {@link Interval#wilson} for
 *     shares, and infinite if the round has one response
 * @param base the respondents of the domain and their weights
 */
public record Estimate(double value, double standardError, Kish base) {

    /**
     * From the answers of a domain.
     *
     * @param responses of the whole round, whether in the domain or not, n
     * @return nothing if nobody answered, or nobody who has a weight
     */
    public static Optional<Estimate> of(Collection<Group> domain, int responses) {
        Kish base = Kish.NOBODY;
        double total = 0;
        for (Group group : domain) {
            base = base.plus(group.weight(), group.respondents());
            total += group.weight() * group.respondents() * group.mean();
        }
        if (base.respondents() > responses) {
            throw new IllegalArgumentException(
                    "%d respondents in a round of %d responses".formatted(base.respondents(), responses));
        }
        if (base.sum() == 0) {
            return Optional.empty();
        }
        double value = total / base.sum();
        double squares = 0;
        for (Group group : domain) {
            double distance = group.mean() - value;
            squares += group.weight() * group.weight() * (group.squares() + group.respondents() * distance * distance);
        }
        double error = responses == 1
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(squares * responses / (responses - 1)) / base.sum();
        return Optional.of(new Estimate(value, error, base));
    }

    /**
     * Of a share: how many independent respondents would tell as much, n* = p (1 - p) / SE²; Kish's effective number where all
     * gave the same answer. An alternative to Kish's in {@link Interval#wilson}.
     */
    public double independentRespondents() {
        double variance = value * (1 - value);
        return standardError > 0 && variance > 0 ? variance / (standardError * standardError) : base.effective();
    }
}
