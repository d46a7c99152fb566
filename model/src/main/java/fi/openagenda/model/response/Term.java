package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Period;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long something is kept.
 *
 * @param since from when on that is counted
 * @param duration how long it is kept from then on; for good, if nothing
 */
public record Term(Since since, Optional<Period> duration) {

    /** From when on the time is counted for which something is kept. */
    @Schema(
            description =
                    "sending: when it is sent, for the last time. closing: when the round closes. deletion: when it was deleted from the"
                            + " database.",
            enumeration = {"sending", "closing", "deletion"})
    public enum Since {
        /** When it is sent, for the last time. */
        @JsonProperty("sending")
        SENDING,
        /** When the round closes. */
        @JsonProperty("closing")
        CLOSING,
        /** When it was deleted from the database. */
        @JsonProperty("deletion")
        DELETION
    }

    static Term since(Since since, Period duration) {
        return new Term(since, Optional.of(duration));
    }

    static Term forGood() {
        return new Term(Since.CLOSING, Optional.empty());
    }
}
