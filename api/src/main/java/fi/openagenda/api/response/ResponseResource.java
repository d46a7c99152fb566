package fi.openagenda.api.response;

import static fi.openagenda.model.Refusal.Reason.INVALID_RESPONSE;

import fi.openagenda.api.round.Questionnaires;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Answers;
import fi.openagenda.model.response.Receipt;
import fi.openagenda.model.response.Response;
import fi.openagenda.model.round.Questionnaire;
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
        Round answered = Round.forAnswer(barometer, round).orElseThrow(() -> Refusal.unknown("round", round));
        answered.requireOpen(clock.instant());
        requireKnown(answered, response);
        Questionnaire questionnaire = questionnaires.of(answered, response.municipality());
        Answers answers = AnswerCheck.check(questionnaire, response.answers(), response.otherTexts());
        Receipt receipt = Receipt.random();
        Response.store(answered, response.municipality(), response.language(), answers, receipt);
        return new NewReceipt(receipt.secret());
    }

    private void requireKnown(Round round, NewResponse response) {
        List<Fault> faults = new ArrayList<>();
        if (!round.isAskedIn(response.municipality())) {
            faults.add(Fault.at("/municipality", "The round is not asked in such a municipality."));
        }
        if (!questionnaires.languages(round).contains(response.language())) {
            faults.add(Fault.at("/language", "The barometer is not asked in this language."));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(INVALID_RESPONSE, "The response has not been stored.", faults);
        }
    }
}
