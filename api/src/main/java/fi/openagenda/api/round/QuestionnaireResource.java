package fi.openagenda.api.round;

import fi.openagenda.api.http.Remembered;
import fi.openagenda.api.page.Page;
import fi.openagenda.api.privacy.Privacy;
import fi.openagenda.export.questionnaire.AnswerSchema;
import fi.openagenda.export.questionnaire.SurveyJs;
import fi.openagenda.export.questionnaire.XlsForm;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.language.LanguageTag;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.Translations;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What front ends read. */
@Path("v1/barometers/{barometer}/rounds/{round}")
@PermitAll
@Remembered
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class QuestionnaireResource {

    private static final String MUNICIPALITY = "Three-digit code of the municipality.";

    @Inject
    Clock clock;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Privacy privacy;

    @GET
    @Path("questionnaire")
    @APIResponse(responseCode = "409", description = QuestionnaireFormats.UNFIT + ", in another format than our own")
    @Operation(
            summary = "Shows what a resident of a municipality is asked",
            description =
                    "Keyless and open to every origin. In one language or, without lang, in all of them. By Accept also"
                            + " in the other formats, which have addresses of their own too.")
    @APIResponse(
            responseCode = "200",
            description = "The questionnaire",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QuestionnaireView.class)),
                @Content(
                        mediaType = AnswerSchema.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class,
                                        description = "A JSON Schema.")),
                @Content(
                        mediaType = SurveyJs.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class,
                                        description = "A SurveyJS survey.")),
                @Content(mediaType = XlsForm.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public QuestionnaireView getQuestionnaire(
            String barometer,
            String round,
            @Parameter(description = MUNICIPALITY, required = true) @RestQuery Optional<String> municipality,
            @Parameter(
                            description =
                                    "One language (BCP 47). A text that is missing in it falls back along the chain"
                                            + " that the barometer declares; fellBack says which did.")
                    @RestQuery
                    Optional<String> lang) {
        Round asked = Round.named(barometer, round);
        lang.flatMap(LanguageTag::faultOf).ifPresent(detail -> {
            throw Refusal.of(Refusal.Reason.BAD_REQUEST, "lang: " + detail);
        });
        return QuestionnaireView.of(
                asked, questionnaires.asked(asked, municipality), lang, privacy.of(asked), clock.instant());
    }

    @GET
    @Path("questionnaire.json")
    @Operation(
            summary = "Gives a municipality's questionnaire as canonical JSON",
            description = "In all languages, as RFC 8785 writes it. The SHA-256 of the bytes is the questionnaire's"
                    + " sha256: curl -s … | sha256sum.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes that are hashed",
            content = @Content(schema = @Schema(implementation = Questionnaire.class)))
    public byte[] getQuestionnaireDocument(
            String barometer,
            String round,
            @Parameter(description = MUNICIPALITY, required = true) @RestQuery Optional<String> municipality) {
        return questionnaires
                .asked(Round.named(barometer, round), municipality)
                .canonical()
                .bytes();
    }

    @GET
    @Path("core.json")
    @Operation(
            summary = "Gives what a round asks everywhere as canonical JSON",
            description =
                    "In all languages, as RFC 8785 writes it. The SHA-256 of the bytes is the round's coreSha256, by"
                            + " which a municipality proves that it asked the common questions unchanged: curl -s … | sha256sum.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes that are hashed",
            content = @Content(schema = @Schema(implementation = Core.class)))
    public byte[] getCore(String barometer, String round) {
        Round asked = Round.named(barometer, round);
        return asked.frozenCore().orElseGet(() -> Canonical.of(asked.core())).bytes();
    }

    @GET
    @Path("translations")
    @Operation(
            summary = "Says how far a municipality's questionnaire is translated",
            description =
                    "For each language of the barometer, with pointers into the questionnaire to what is missing.")
    public Page<Translations> listTranslations(
            String barometer,
            String round,
            @Parameter(description = MUNICIPALITY, required = true) @RestQuery Optional<String> municipality) {
        Questionnaire asked = questionnaires
                .asked(Round.named(barometer, round), municipality)
                .questionnaire();
        return Page.whole(asked.core().languages().stream()
                .map(language -> Translations.of(asked.texts(), language))
                .toList());
    }
}
