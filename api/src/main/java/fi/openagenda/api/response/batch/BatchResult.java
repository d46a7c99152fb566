package fi.openagenda.api.response.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.problem.Problem;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a line of a batch. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What became of a line of a batch.")
public record BatchResult(
        @Schema(
                required = true,
                description = "Its number in the file, from 1 on; in CSV the first one names the columns.")
        long line,

        @Schema(required = true) Status status,

        @Schema(description = "Why it was refused, as a response that is sent alone would be.")
        Optional<Problem> problem) {

    /** Whether a line is stored. */
    @Schema(
            name = "BatchStatus",
            description =
                    "stored: now. stored-before: by the same line of the same batch. refused: not; the problem says"
                            + " why.",
            enumeration = {"stored", "stored-before", "refused"})
    public enum Status {
        /** Now. */
        @JsonProperty("stored")
        STORED,
        /** By the same line of the same batch. */
        @JsonProperty("stored-before")
        STORED_BEFORE,
        /** It is not. */
        @JsonProperty("refused")
        REFUSED
    }
}
