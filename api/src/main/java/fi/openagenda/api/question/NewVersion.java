package fi.openagenda.api.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.bank.Comparability;
import fi.openagenda.model.question.Question;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version to be added to a question of the bank. */
@Schema(description = "A version to be added to a question of the bank.")
public record NewVersion(
        @JsonProperty(required = true)
        @Schema(required = true, description = "The question as it is from now on. It is given the next number.")
        Question question,

        @Schema(
                description =
                        "How far it may be compared with the version before; never looser than what is computed. A"
                                + " break must be declared before a round can be opened with it.")
        Optional<Comparability> comparability,

        @Schema(description = "Why it was changed, in words for people.")
        Optional<String> note) {

    public NewVersion {
        Objects.requireNonNull(question, "question");
        comparability = comparability == null ? Optional.empty() : comparability;
        note = note == null ? Optional.empty() : note;
    }
}
