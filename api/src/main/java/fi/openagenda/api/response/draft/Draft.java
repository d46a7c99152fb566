package fi.openagenda.api.response.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.api.http.LargestBody;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers that a resident has not finished. Nothing of it is checked but its shape. */
@LargestBody(64 * 1024)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "ResponseDraft",
        description = "Answers that a resident has not finished. Nothing of it is checked but its shape.")
public record Draft(
        @JsonProperty(required = true)
        @Schema(required = true, description = "Three-digit code of the municipality.", examples = "139")
        String municipality,

        @JsonProperty(required = true)
        @Schema(required = true, description = "Language in which the questions are read (BCP 47).", examples = "fi")
        String language,

        @JsonProperty(required = true)
        @JsonInclude
        @Schema(required = true, type = SchemaType.OBJECT, description = "By question key, as in a response.")
        Map<String, JsonNode> answers,

        @Schema(description = "Words written beside an option with open text, by question key.")
        Map<String, String> otherTexts) {

    public Draft {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(answers, "answers");
        otherTexts = otherTexts == null ? Map.of() : otherTexts;
    }
}
