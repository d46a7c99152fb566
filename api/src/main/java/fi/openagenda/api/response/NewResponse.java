package fi.openagenda.api.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.api.http.LargestBody;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers of one resident. */
@LargestBody(256 * 1024)
@Schema(description = "Answers of one resident.")
public record NewResponse(
        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "Three-digit code of the municipality whose questionnaire was answered.",
                examples = "139")
        String municipality,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "Language in which the questions were read (BCP 47), one of the barometer's.",
                examples = "fi")
        String language,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description =
                        "By question key: a code, a number, true or false, an array of codes, an object by row or"
                                + " option or a text, as the question's type says. A question that was skipped or hidden is left out.",
                examples = "{\"age\": \"25-34\", \"place-to-live\": 4, \"daily-hardships\": [\"distances\"]}")
        Map<String, JsonNode> answers,

        @Schema(description = "Words written beside an option with open text, by question key.")
        Map<String, String> otherTexts,

        @Schema(description = "SHA-256 of the questionnaire that was read, as it says; answers to another are refused.")
        Optional<String> questionnaire,

        @Schema(description = "How the answers were collected.")
        Optional<NewParadata> paradata,

        @Schema(
                description =
                        "With what the respondent can correct and withdraw the response. Without it nobody can, because"
                                + " nobody knows whose it is.")
        Optional<NewReceipt> receipt) {

    public NewResponse {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(language, "language");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(answers, "answers")));
        otherTexts = otherTexts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(otherTexts));
        questionnaire = questionnaire == null ? Optional.empty() : questionnaire;
        paradata = paradata == null ? Optional.empty() : paradata;
        receipt = receipt == null ? Optional.empty() : receipt;
    }

    /**
     * The same from somebody who enters what others answered.
     *
     * @throws fi.openagenda.model.Refusal when they were on their own
     */
    public NewResponse collected() {
        return new NewResponse(
                municipality,
                language,
                answers,
                otherTexts,
                questionnaire,
                Optional.of(paradata.orElse(NewParadata.NOTHING).collected()),
                receipt);
    }

    /** The same with other answers. */
    public NewResponse answering(Map<String, JsonNode> given, Map<String, String> words) {
        return new NewResponse(municipality, language, given, words, questionnaire, paradata, receipt);
    }
}
