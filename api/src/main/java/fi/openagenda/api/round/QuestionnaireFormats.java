package fi.openagenda.api.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.http.Remembered;
import fi.openagenda.export.questionnaire.AnswerSchema;
import fi.openagenda.export.questionnaire.SurveyJs;
import fi.openagenda.export.questionnaire.XlsForm;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.RoundCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A questionnaire as other tools read it. */
@Path("v1/barometers/{barometer}/rounds/{round}")
@PermitAll
@Remembered
@Tag(name = "Answering")
public class QuestionnaireFormats {

    static final String UNFIT = "The round is a draft whose questions do not fit together";

    private static final String MUNICIPALITY = "Three-digit code of the municipality.";

    @Inject
    Questionnaires questionnaires;

    @Inject
    ObjectMapper json;

    @GET
    @Path("questionnaire.schema.json")
    @Produces(AnswerSchema.MEDIA_TYPE)
    @Operation(
            summary = "Gives the JSON Schema of what a front end sends in",
            description = "JSON Schema 2020-12 of the body of POST …/responses: types, codes, limits and conditions.")
    @APIResponse(responseCode = "409", description = UNFIT)
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content =
                    @Content(
                            mediaType = AnswerSchema.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = Schema.True.class,
                                            description = "A JSON Schema.")))
    public byte[] getAnswerSchema(
            String barometer,
            String round,
            @Parameter(description = MUNICIPALITY, required = true) @RestQuery Optional<String> municipality) {
        return bytes(AnswerSchema.of(asked(barometer, round, municipality).questionnaire()));
    }

    @GET
    @Path("questionnaire.surveyjs.json")
    @Produces(SurveyJs.MEDIA_TYPE)
    @Operation(
            summary = "Gives a questionnaire to SurveyJS",
            description = "In all languages. What survey.data holds at the end is taken in, unchanged, by POST"
                    + " …/responses/surveyjs.")
    @APIResponse(responseCode = "409", description = UNFIT)
    @APIResponse(
            responseCode = "200",
            description = "What new Model(json) reads",
            content =
                    @Content(
                            mediaType = SurveyJs.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = Schema.True.class,
                                            description = "A SurveyJS survey.")))
    public byte[] getSurveyJs(
            String barometer,
            String round,
            @Parameter(description = MUNICIPALITY, required = true) @RestQuery Optional<String> municipality) {
        return bytes(SurveyJs.of(asked(barometer, round, municipality).questionnaire()));
    }

    @GET
    @Path("questionnaire.xlsx")
    @Produces(XlsForm.MEDIA_TYPE)
    @Operation(
            summary = "Gives a questionnaire as an XLSForm",
            description = "A workbook that ODK, KoboToolbox and their kin read, in all languages.")
    @APIResponse(responseCode = "409", description = UNFIT)
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(
                            mediaType = XlsForm.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> getXlsForm(
            String barometer,
            String round,
            @Parameter(description = MUNICIPALITY, required = true) @RestQuery Optional<String> municipality) {
        Questionnaires.Named asked = asked(barometer, round, municipality);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            XlsForm.write(asked.questionnaire(), workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        // Weak: the workbook tells the moment it was written; what is in it is told by the questionnaire's name.
        return RestResponse.ResponseBuilder.ok(workbook.toByteArray())
                .header(HttpHeaders.CONTENT_TYPE, XlsForm.MEDIA_TYPE)
                .tag(new EntityTag(asked.sha256(), true))
                .build();
    }

    private Questionnaires.Named asked(String barometer, String key, Optional<String> municipality) {
        Round round = Round.named(barometer, key);
        Questionnaires.Named asked = questionnaires.asked(round, municipality);
        if (round.isDraft()) {
            requireSound(asked.questionnaire());
        }
        return asked;
    }

    /** Of a draft, what a municipality asks may test what is no longer asked: other tools could not read it. */
    private static void requireSound(Questionnaire questionnaire) {
        List<Fault> faults = new ArrayList<>(RoundCheck.faultsOf(questionnaire.core()));
        RoundCheck.faultsOf(questionnaire.core(), questionnaire.module())
                .forEach(fault -> faults.add(fault.below("/modules/" + questionnaire.municipality())));
        Refusal.ifAny(faults, Refusal.Reason.ROUND_NOT_READY, "Its questions do not fit together yet.");
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
