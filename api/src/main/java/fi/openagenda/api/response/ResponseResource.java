package fi.openagenda.api.response;

import fi.openagenda.api.abuse.Throttled;
import fi.openagenda.api.round.Questionnaires;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;

/** Where residents' answers come in. */
@Path("v1/barometers/{barometer}/rounds/{round}/responses")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class ResponseResource {

    private static final String NOT_NOW =
            "The round does not take answers now, and the problem says when it does; or the same is being stored at this"
                    + " moment";

    @Inject
    Admission admission;

    @Inject
    Questionnaires questionnaires;

    @POST
    @Throttled
    @ResponseStatus(201)
    @Operation(
            summary = "Takes in the answers of a resident",
            description = "Keyless and open to every origin. All faults are told at once, and then nothing is stored."
                    + " What is answered with 201 is on the disk; whoever gets no answer sends the same again, with the"
                    + " same Idempotency-Key or the same receipt, and is stored once. Rounds that invite want"
                    + " Authorization: Invitation <code>, or Ballot <message>.<signature>. In others, Authorization: Draft"
                    + " and the secret of a draft finishes it: the same response may come again from any device, no other is"
                    + " taken, and the Idempotency-Key does not matter.")
    @APIResponseSchema(value = Acknowledgement.class, responseCode = "201", responseDescription = "Stored")
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public CompletionStage<Acknowledgement> submitResponse(
            String barometer,
            String round,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @Parameter(description = IdempotencyKey.DESCRIPTION) @RestHeader("Idempotency-Key") Optional<String> key,
            NewResponse response) {
        return admission
                .admit(
                        barometer,
                        round,
                        Envelope.of(key, authorization),
                        response.municipality(),
                        response.language(),
                        questionnaire -> response)
                .thenApply(Admission.Admitted::acknowledgement);
    }

    @POST
    @Path("surveyjs")
    @Throttled
    @ResponseStatus(201)
    @Operation(
            summary = "Takes in the answers of a resident as SurveyJS holds them",
            description = "For front ends that show questionnaire.surveyjs.json: survey.data goes into data, unchanged."
                    + " Otherwise as POST …/responses; faults point at answers and otherTexts by question key.")
    @APIResponseSchema(value = Acknowledgement.class, responseCode = "201", responseDescription = "Stored")
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public CompletionStage<Acknowledgement> submitSurveyJsResponse(
            String barometer,
            String round,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @Parameter(description = IdempotencyKey.DESCRIPTION) @RestHeader("Idempotency-Key") Optional<String> key,
            SurveyJsResponse response) {
        return admission
                .admit(
                        barometer,
                        round,
                        Envelope.of(key, authorization),
                        response.municipality(),
                        response.language(),
                        response::asResponse)
                .thenApply(Admission.Admitted::acknowledgement);
    }

    @POST
    @Path("check")
    @Throttled
    @Operation(
            summary = "Checks the answers of a resident and forgets them",
            description =
                    "For trying out a front end, also before the round is open: nothing is ever stored, so that no"
                            + " trial can be taken for an answer.")
    @APIResponse(responseCode = "204", description = "The answers would be taken in while the round is open")
    public void checkResponse(String barometer, String round, NewResponse response) {
        Round tried = Round.named(barometer, round);
        if (!tried.isAskedIn(response.municipality())) {
            throw Asked.nobodyThere(response.language(), questionnaires.languages(tried));
        }
        Asked.of(questionnaires.of(tried, response.municipality())).checked(tried.id, Optional.empty(), response);
    }
}
