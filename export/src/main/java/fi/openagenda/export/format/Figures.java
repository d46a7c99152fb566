package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted.Share;
import fi.openagenda.export.estimate.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The numbers of a line, all of which follow from what is shown. Shares are from 0 to 1.
 *
 * @param n base: respondents of the group who answered
 * @param count those of them who gave the answer
 * @param share count / n, six decimals; nothing when nobody answered
 * @param weightedShare of the population, two decimals; nothing of fewer than 100
 * @param mean of all answers of the group, one decimal; nothing of fewer than 30
 * @param low lower bound of the interval of 95 % around the weighted share, or else around the share
 * @param high upper bound
 * @param change since the round before, if there is one to compare with
 * @param quartiles of all answers of the group
 */
record Figures(
        int n,
        int count,
        Optional<BigDecimal> share,
        Optional<BigDecimal> weightedShare,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<Trend> change,
        Quartiles quartiles) {

    /** Fewer respondents are not relied on (Parker et al. 2017). */
    static final int LEAST_RELIABLE = 30;

    /** Nor is an interval that reaches farther to either side. */
    static final BigDecimal WIDEST_RELIABLE = new BigDecimal("0.15");

    private static final int SHARE_DECIMALS = 6;
    private static final int BOUND_DECIMALS = 4;
    private static final int TEN_THOUSANDTHS = 10_000;
    private static final int PERCENT_DECIMALS = 2;

    /** Of one answer of a row. */
    static Figures of(ProtectedTable.Row row, int column, Quartiles quartiles, Optional<Trend> change) {
        int count = row.counts().get(column);
        Optional<Share> weighted = row.weighted().map(shares -> shares.shares().get(column));
        Optional<Interval> wilson = row.n() == 0 || weighted.isPresent()
                ? Optional.empty()
                : Optional.of(Interval.wilson((double) atMost(count, row.n()) / row.n(), row.n()));
        return new Figures(
                row.n(),
                count,
                row.n() == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(atMost(count, row.n()))
                                .divide(BigDecimal.valueOf(row.n()), SHARE_DECIMALS, RoundingMode.HALF_UP)),
                weighted.map(Share::percent).map(Figures::share),
                row.mean(),
                weighted.map(Share::low).map(Figures::share).or(() -> wilson.map(Interval::low)
                        .map(Figures::bound)),
                weighted.map(Share::high).map(Figures::share).or(() -> wilson.map(Interval::high)
                        .map(Figures::bound)),
                change,
                quartiles);
    }

    /** With noise, an answer may seem to be given by more than answered. */
    private static int atMost(int count, int n) {
        return Math.min(count, n);
    }

    private static BigDecimal share(int percent) {
        return BigDecimal.valueOf(percent, PERCENT_DECIMALS);
    }

    private static BigDecimal bound(double bound) {
        return BigDecimal.valueOf(Math.round(bound * TEN_THOUSANDTHS), BOUND_DECIMALS);
    }

    /** Whether the base is large enough, and the interval narrow enough, to be relied on; that nobody is there is certain. */
    boolean isReliable() {
        return n == 0
                || n >= LEAST_RELIABLE
                        && high.orElseThrow()
                                        .subtract(low.orElseThrow())
                                        .compareTo(WIDEST_RELIABLE.add(WIDEST_RELIABLE))
                                <= 0;
    }
}
