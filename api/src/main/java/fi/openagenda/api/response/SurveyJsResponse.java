package fi.openagenda.api.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.export.questionnaire.SurveyJsAnswers;
import fi.openagenda.model.round.Questionnaire;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers of one resident, as SurveyJS holds them. */
@LargestBody(256 * 1024)
@Schema(description = "Answers of one resident, as SurveyJS holds them.")
public record SurveyJsResponse(
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
                description = "survey.data as it is when the survey is complete.",
                examples = "{\"age\": \"25-34\", \"place-to-live-satisfaction\": 4}")
        Map<String, JsonNode> data,

        @Schema(description = "SHA-256 of the questionnaire that was read; answers to another are refused.")
        Optional<String> questionnaire,

        @Schema(description = "How the answers were collected.")
        Optional<NewParadata> paradata,

        @Schema(description = "With what the respondent can correct and withdraw the response.")
        Optional<NewReceipt> receipt) {

    public SurveyJsResponse {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(data, "data");
        questionnaire = questionnaire == null ? Optional.empty() : questionnaire;
        paradata = paradata == null ? Optional.empty() : paradata;
        receipt = receipt == null ? Optional.empty() : receipt;
    }

    /** The same as any other response. */
    NewResponse asResponse(Questionnaire asked) {
        ObjectNode surveyData = JsonNodeFactory.instance.objectNode();
        data.forEach(surveyData::set);
        SurveyJsAnswers read = SurveyJsAnswers.read(asked, surveyData);
        return new NewResponse(
                municipality, language, read.answers(), read.otherTexts(), questionnaire, paradata, receipt);
    }
}
