package fi.openagenda.export.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One answer in several municipalities, in order. Every figure is one that was published of one of them: nothing is added up
 * or averaged, so that nothing new is told of anybody.
 */
@Schema(
        description =
                "One answer in municipalities of a class, in order of wShare, or of share where wShare is null. Each"
                        + " figure was published of one of them.")
public record Peers(
        @Schema(required = true, description = "Code of the answer.")
        String answerClass,

        @Schema(required = true, description = "In how many municipalities it can be compared.")
        int compared,

        @Schema(required = true, description = "The smallest share.")
        BigDecimal lowest,

        @Schema(required = true, description = "The share up to which a quarter of the municipalities lie.")
        BigDecimal q1,

        @Schema(required = true, description = "The share up to which half of them lie.")
        BigDecimal median,

        @Schema(required = true, description = "The share up to which three quarters of them lie.")
        BigDecimal q3,

        @Schema(required = true, description = "The largest share.")
        BigDecimal highest,

        @Schema(description = "The municipality itself among them, if it is shown.")
        Optional<Rank> own) {

    /** Fewer are not put into an order. */
    public static final int LEAST = 5;

    /**
     * A place among others. Those whose interval of 95 % overlaps with one's own cannot be told apart from it, so a rank is a
     * range: an order of noise is no order.
     */
    @Schema(
            description =
                    "A place among others, the highest share being first. Shares whose intervals of 95 % overlap cannot"
                            + " be told apart, so what can be said is a range of places.")
    public record Rank(
            @Schema(required = true, description = "The share.")
            BigDecimal share,

            @Schema(required = true, description = "Lower bound of its interval of 95 %.")
            BigDecimal low,

            @Schema(required = true, description = "Upper bound.")
            BigDecimal high,

            @Schema(required = true, description = "Its place as the figures stand.")
            int place,

            @Schema(required = true, description = "The best place it may have: after all that are clearly higher.")
            int from,

            @Schema(required = true, description = "The last place it may have: before all that are clearly lower.")
            int to) {}

    /** A share as it was published. */
    record Share(BigDecimal share, BigDecimal low, BigDecimal high) {

        /** The one that the interval of a line is around: of the population, or of respondents where those are few. */
        static Optional<Share> of(Line line) {
            String share = line.get("w_share").isEmpty() ? line.get("share") : line.get("w_share");
            return share.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Share(
                            new BigDecimal(share),
                            new BigDecimal(line.get("moe_lo")),
                            new BigDecimal(line.get("moe_hi"))));
        }
    }

    /** Puts municipalities in order; nothing where there are too few of them. The municipality itself is one of them. */
    static Optional<Peers> of(String answer, List<Share> shares, Optional<Share> own) {
        if (shares.size() < LEAST) {
            return Optional.empty();
        }
        List<BigDecimal> sorted =
                new ArrayList<>(shares.stream().map(Share::share).sorted().toList());
        return Optional.of(new Peers(
                answer,
                shares.size(),
                sorted.get(0),
                quantile(sorted, 1),
                quantile(sorted, 2),
                quantile(sorted, 3),
                sorted.get(sorted.size() - 1),
                own.map(share -> rank(share, shares))));
    }

    /** The nearest rank (Hyndman and Fan 1996, definition 1), which is a figure of one of them. */
    private static BigDecimal quantile(List<BigDecimal> sorted, int quarters) {
        return sorted.get((sorted.size() * quarters + 3) / 4 - 1);
    }

    private static Rank rank(Share own, List<Share> shares) {
        int higher = (int) shares.stream()
                .filter(other -> other.share.compareTo(own.share) > 0)
                .count();
        int clearlyHigher = (int) shares.stream()
                .filter(other -> other.low.compareTo(own.high) > 0)
                .count();
        int clearlyLower = (int) shares.stream()
                .filter(other -> other.high.compareTo(own.low) < 0)
                .count();
        return new Rank(own.share, own.low, own.high, 1 + higher, 1 + clearlyHigher, shares.size() - clearlyLower);
    }
}
