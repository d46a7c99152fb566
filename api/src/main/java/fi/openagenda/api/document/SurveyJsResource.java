package fi.openagenda.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.export.questionnaire.Imported;
import fi.openagenda.export.questionnaire.Loss;
import fi.openagenda.export.questionnaire.SurveyJsImport;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.document.BarometerDocument;
import fi.openagenda.model.document.RoundDocument;
import fi.openagenda.model.language.LanguageTag;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Composition;
import fi.openagenda.model.round.Plan;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys of others, as barometers of ours. */
@Path("v1/barometers/convert/surveyjs")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions")
public class SurveyJsResource {

    /** A survey to be converted, and what it does not know. */
    @LargestBody(1024 * 1024)
    @Schema(description = "A survey to be converted, and what it does not know.")
    public record SurveyJsSurvey(
            @JsonProperty(required = true)
            @Schema(required = true, description = "Short name of the barometer to be.", examples = "village-survey")
            String slug,

            @JsonProperty(required = true) @Schema(required = true, description = "Its name for people.")
            Words title,

            @JsonProperty(required = true)
            @Schema(required = true, description = "Language of texts that name none (BCP 47).", examples = "fi")
            String language,

            @JsonProperty(required = true)
            @Schema(required = true, description = "Key of the round to be.", examples = "2026-spring")
            String round,

            @JsonProperty(required = true)
            @Schema(required = true, description = "When the round opens.", examples = "2026-03-02T08:00")
            String opensAt,

            @JsonProperty(required = true)
            @Schema(required = true, description = "When the round closes.", examples = "2026-03-31T20:00")
            String closesAt,

            @JsonProperty(required = true)
            @Schema(required = true, type = SchemaType.OBJECT, description = "The survey as SurveyJS reads it.")
            Map<String, JsonNode> survey) {

        public SurveyJsSurvey {
            Objects.requireNonNull(slug, "slug");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(round, "round");
            Objects.requireNonNull(opensAt, "opensAt");
            Objects.requireNonNull(closesAt, "closesAt");
            Objects.requireNonNull(survey, "survey");
        }
    }

    /** A survey as a document of ours. */
    @Schema(description = "A survey as a document of ours.")
    public record Converted(
            @Schema(required = true, description = "To be looked at, mended, and sent to POST /v1/barometers/import.")
            BarometerDocument document,

            @Schema(
                    required = true,
                    description = "What did not come along as it was, and where it stands in the survey.")
            List<Loss> losses) {}

    @POST
    @Operation(
            summary = "Turns a SurveyJS survey into a document of ours",
            description =
                    "Keyless, and nothing is stored. What cannot be carried over is named, never dropped in silence."
                            + " The document is meant to be read before it is imported: its questions go into the bank for ever.")
    @APIResponseSchema(value = Converted.class, responseCode = "200", responseDescription = "The document")
    public Converted convertSurveyJs(SurveyJsSurvey sent) {
        LanguageTag.faultOf(sent.language()).ifPresent(detail -> {
            throw Refusal.of(
                    Refusal.Reason.INVALID_DEFINITION,
                    "The survey has not been converted.",
                    List.of(Fault.at("/language", detail)));
        });
        ObjectNode survey = JsonNodeFactory.instance.objectNode();
        sent.survey().forEach(survey::set);
        Imported imported = SurveyJsImport.read(survey, sent.language());
        return new Converted(document(sent, imported), imported.losses());
    }

    private static BarometerDocument document(SurveyJsSurvey sent, Imported imported) {
        Definition definition = new Definition(
                sent.slug(),
                sent.title(),
                Words.EMPTY,
                Words.EMPTY,
                imported.languages(),
                Map.of(),
                List.of(),
                List.of(),
                new Protection());
        Plan plan = new Plan(
                sent.round(),
                Words.EMPTY,
                sent.opensAt(),
                sent.closesAt(),
                List.of(),
                imported.sections().stream()
                        .map(section -> new Composition.Part(
                                section.key(),
                                section.title(),
                                section.questions().stream().map(Reference::to).toList()))
                        .toList(),
                List.of(),
                false,
                Optional.empty(),
                Anonymity.OPEN);
        return new BarometerDocument(
                BarometerDocument.FORMAT,
                definition,
                imported.questions(),
                Collections.emptySortedMap(),
                List.of(new RoundDocument(plan, null, null, Optional.empty(), Optional.empty())),
                List.of());
    }
}
