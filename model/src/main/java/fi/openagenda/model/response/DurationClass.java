package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long answering took, in classes of minutes: a duration to the second could tell one respondent from another. Cards
 * carry the position of a class: a new one comes last.
 */
@Schema(
        description = "How many minutes answering took, from the lower bound to just below the upper one.",
        enumeration = {"under-1", "1-2", "2-5", "5-10", "10-20", "20-40", "over-40"})
public enum DurationClass {
    /** Less than one minute. */
    @JsonProperty("under-1")
    UNDER_1(1),
    /** From one minute to two. */
    @JsonProperty("1-2")
    FROM_1_TO_2(2),
    /** From two minutes to five. */
    @JsonProperty("2-5")
    FROM_2_TO_5(5),
    /** From five minutes to ten. */
    @JsonProperty("5-10")
    FROM_5_TO_10(10),
    /** From ten minutes to twenty. */
    @JsonProperty("10-20")
    FROM_10_TO_20(20),
    /** From twenty minutes to forty. */
    @JsonProperty("20-40")
    FROM_20_TO_40(40),
    /** Forty minutes or more. */
    @JsonProperty("over-40")
    OVER_40;

    private final Optional<Duration> most;

    DurationClass() {
        most = Optional.empty();
    }

    DurationClass(int minutes) {
        most = Optional.of(Duration.ofMinutes(minutes));
    }

    /** What all durations of the class are below; nothing if there is no such bound. */
    Optional<Duration> most() {
        return most;
    }
}
