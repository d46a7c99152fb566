package fi.openagenda.export.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.export.estimate.Change;
import fi.openagenda.export.estimate.Estimate;
import fi.openagenda.export.estimate.Group;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a share has changed since the round before.
 *
 * @param change difference of the shares, six decimals; nothing where the series is broken
 * @param flag whether it may be called a change
 */
public record Trend(Optional<BigDecimal> change, Flag flag) {

    private static final int DECIMALS = 6;

    /** Where the series is broken: the area is another one than it was. */
    static final Trend BREAK = new Trend(Optional.empty(), Flag.BREAK);

    /** What may be said of a difference. */
    @Schema(
            name = "ChangeFlag",
            description =
                    "up, down: clear at 1 %, of at least 30 respondents in both rounds. none: no clear change. break: the"
                            + " area is another one than it was.",
            enumeration = {"up", "down", "none", "break"})
    public enum Flag {
        /** The share has clearly risen. */
        @JsonProperty("up")
        UP,
        /** The share has clearly fallen. */
        @JsonProperty("down")
        DOWN,
        /** No clear change. */
        @JsonProperty("none")
        NONE,
        /** The area is another one than it was. */
        @JsonProperty("break")
        BREAK;

        /** As data carries it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Respondents of a group in a round, those of them who gave an answer, and all responses of the round. */
    public record Shown(int count, int n, int responses) {

        private Optional<Estimate> share() {
            return Estimate.of(List.of(Group.ofShare(1, count, n)), responses);
        }
    }

    /** From one round to the next; nothing where nobody answered in one of them. */
    static Optional<Trend> between(Shown earlier, Shown later) {
        return earlier.share().flatMap(before -> later.share().map(after -> of(Change.between(before, after))));
    }

    private static Trend of(Change change) {
        Flag flag = !change.clear() ? Flag.NONE : change.difference() > 0 ? Flag.UP : Flag.DOWN;
        return new Trend(
                Optional.of(BigDecimal.valueOf(change.difference()).setScale(DECIMALS, RoundingMode.HALF_UP)), flag);
    }
}
