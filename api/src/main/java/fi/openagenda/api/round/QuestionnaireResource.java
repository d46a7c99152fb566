package fi.openagenda.api.round;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What front ends read. */
@Path("v1/barometers/{barometer}/rounds/{round}/questionnaire")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class QuestionnaireResource {

    @Inject
    Clock clock;

    @Inject
    Questionnaires questionnaires;

    @GET
    @Operation(
            summary = "Shows what a resident of a municipality is asked",
            description = "Keyless and open to every origin. In one language or, without lang, in all of them.")
    public QuestionnaireView getQuestionnaire(
            String barometer,
            String round,
            @Parameter(description = "Three-digit code of the municipality.", required = true) @RestQuery
                    Optional<String> municipality,
            @Parameter(
                            description = "One language (BCP 47). A text that is missing in it falls back along the"
                                    + " barometer's languages, and keeps the tag of the language it is in.")
                    @RestQuery
                    Optional<String> lang) {
        Round asked = Round.byKey(barometer, round).orElseThrow(() -> Refusal.unknown("round", round));
        String code = municipality.orElseThrow(
                () -> Refusal.of(Refusal.Reason.BAD_REQUEST, "Say which municipality: ?municipality=139."));
        if (!asked.isAskedIn(code)) {
            throw Refusal.unknown("municipality in this round", code);
        }
        Questionnaire questionnaire = questionnaires.of(asked, code);
        return QuestionnaireView.of(asked, code, lang.map(questionnaire::in).orElse(questionnaire), clock.instant());
    }
}
