package fi.openagenda.api.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.question.Question;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question to be put into the bank. */
@Schema(description = "A question to be put into the bank, as its first version.")
public record NewQuestion(
        @JsonProperty(required = true)
        @Schema(required = true, description = "The question. Its version, if one is given, is 1.")
        Question question,

        @Schema(description = "Id of the organisation it belongs to; that of the key, if nothing is said.")
        Optional<String> owner,

        @Schema(description = "Why it is asked, in words for people.")
        Optional<String> note) {

    public NewQuestion {
        Objects.requireNonNull(question, "question");
        owner = owner == null ? Optional.empty() : owner;
        note = note == null ? Optional.empty() : note;
    }
}
