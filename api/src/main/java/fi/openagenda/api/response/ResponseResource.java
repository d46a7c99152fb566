package fi.openagenda.api.response;

import static fi.openagenda.model.Refusal.Reason.INVALID_RESPONSE;

import fi.openagenda.api.round.Questionnaires;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Answers;
import fi.openagenda.model.response.Receipt;
import fi.openagenda.model.response.Response;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where residents' answers come in. */
@Path("v1/barometers/{barometer}/rounds/{round}/responses")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class ResponseResource {

    @Inject
    Clock clock;

    @Inject
    Questionnaires questionnaires;

    @POST
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Takes in the answers of a resident",
            description = "Keyless and open to every origin. All faults are told at once, and then nothing is stored."
                    + " What is answered with 201 is on the disk.")
    @APIResponseSchema(
            value = NewReceipt.class,
            responseCode = "201",
            responseDescription = "Stored; the receipt proves it")
    @APIResponse(responseCode = "409", description = "The round does not take answers now; it says when it does")
    public NewReceipt submitResponse(String barometer, String round, NewResponse response) {
        Round answered = open(barometer, round);
        return store(answered, response, asked(answered, response));
    }

    @POST
    @Path("surveyjs")
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Takes in the answers of a resident as SurveyJS holds them",
            description = "For front ends that show questionnaire.surveyjs.json: survey.data goes into data, unchanged."
                    + " Otherwise as POST …/responses; faults point at answers and otherTexts by question key.")
    @APIResponseSchema(
            value = NewReceipt.class,
            responseCode = "201",
            responseDescription = "Stored; the receipt proves it")
    @APIResponse(responseCode = "409", description = "The round does not take answers now; it says when it does")
    public NewReceipt submitSurveyJsResponse(String barometer, String round, SurveyJsResponse response) {
        Round answered = open(barometer, round);
        requireAsked(answered, response.municipality(), response.language());
        Questionnaires.Named asked = questionnaires.of(answered, response.municipality());
        NewResponse read = response.asResponse(asked.questionnaire());
        return store(answered, read, asked(answered, read));
    }

    @POST
    @Path("check")
    @Operation(
            summary = "Checks the answers of a resident and forgets them",
            description =
                    "For trying out a front end, also before the round is open: nothing is ever stored, so that no"
                            + " trial can be taken for an answer.")
    @APIResponse(responseCode = "204", description = "The answers would be taken in while the round is open")
    public void checkResponse(String barometer, String round, NewResponse response) {
        Round tried = Round.named(barometer, round);
        AnswerCheck.check(asked(tried, response).questionnaire(), response.answers(), response.otherTexts());
    }

    private Round open(String barometer, String key) {
        Round round = Round.forAnswer(barometer, key).orElseThrow(() -> Refusal.unknown("round", key));
        round.standing().requireOpen(clock.instant());
        return round;
    }

    private static NewReceipt store(Round round, NewResponse response, Questionnaires.Named asked) {
        Answers answers = AnswerCheck.check(asked.questionnaire(), response.answers(), response.otherTexts());
        Receipt receipt = Receipt.random();
        Response.store(round, response.municipality(), response.language(), answers, receipt);
        return new NewReceipt(receipt.secret(), asked.sha256());
    }

    /** The questionnaire that a response answers, if it is one that is asked there. */
    private Questionnaires.Named asked(Round round, NewResponse response) {
        requireAsked(round, response.municipality(), response.language());
        Questionnaires.Named asked = questionnaires.of(round, response.municipality());
        if (response.questionnaire()
                .filter(hash -> !hash.equals(asked.sha256()))
                .isPresent()) {
            requireNone(List.of(Fault.at("/questionnaire", "Another questionnaire is asked: read it again.")));
        }
        return asked;
    }

    private void requireAsked(Round round, String municipality, String language) {
        List<Fault> faults = new ArrayList<>();
        if (!round.isAskedIn(municipality)) {
            faults.add(Fault.at("/municipality", "The round is not asked in such a municipality."));
        }
        if (!questionnaires.languages(round).contains(language)) {
            faults.add(Fault.at("/language", "The barometer is not asked in this language."));
        }
        requireNone(faults);
    }

    private static void requireNone(List<Fault> faults) {
        Refusal.ifAny(faults, INVALID_RESPONSE, "The response has not been stored.");
    }
}
