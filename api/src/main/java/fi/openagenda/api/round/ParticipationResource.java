package fi.openagenda.api.round;

import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.access.Caller;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.round.Participation;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which municipalities take part in a round. */
@Path("v1/barometers/{barometer}/rounds/{round}/municipalities")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class ParticipationResource {

    private static final String STATES =
            "invited: nothing has been decided, and its residents are asked. adopted: they are"
                    + " asked. declined: they are not.";

    /** A municipality in a round. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Participation", description = "A municipality in a round.")
    public record View(
            @Schema(required = true, description = "Three-digit code.")
            String municipality,

            @Schema(
                    required = true,
                    description = STATES,
                    enumeration = {"invited", "adopted", "declined"})
            String state,

            @Schema(description = "When that was decided.") Optional<LocalDate> decidedOn) {

        static View of(String municipality, Optional<Participation> participation) {
            return new View(
                    municipality,
                    participation
                            .map(made -> made.decision.name().toLowerCase(Locale.ROOT))
                            .orElse("invited"),
                    participation.map(made -> made.decidedOn));
        }
    }

    /** What a municipality decides. */
    @Schema(name = "Decision", description = "What a municipality decides about a round.")
    public record Decision(
            @JsonProperty(required = true) @Schema(required = true, description = "Whether its residents are asked.")
            Participation.Decision state) {

        public Decision {
            Objects.requireNonNull(state, "state");
        }
    }

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Lists the municipalities that are invited to a round, and what they have decided")
    public Page<View> listParticipation(String barometer, String round) {
        Round asked = Round.named(barometer, round);
        Map<String, Participation> decisions = Participation.of(asked).stream()
                .collect(Collectors.toMap(participation -> participation.municipalityCode, Function.identity()));
        List<String> invited = asked.municipalities.isEmpty() ? Atlas.municipalities() : asked.municipalities;
        return Page.whole(invited.stream()
                .map(code -> View.of(code, Optional.ofNullable(decisions.get(code))))
                .toList());
    }

    @PUT
    @Path("{municipality}")
    @RolesAllowed({OPERATOR, PUBLISHER})
    @Transactional
    @Operation(
            summary = "Decides whether a municipality takes part in a round that is still a draft",
            description = "For that municipality's publishers.")
    @APIResponseSchema(value = View.class, responseCode = "200", responseDescription = "What holds now")
    @APIResponse(responseCode = "409", description = "The round has been opened")
    public View putParticipation(String barometer, String round, String municipality, Decision decision) {
        Round draft = Round.named(barometer, round);
        caller.requireMunicipality(municipality);
        draft.lock();
        draft.standing().requireDraft();
        if (!draft.includes(municipality) || Atlas.regionOf(municipality).isEmpty()) {
            throw Refusal.unknown("municipality in this round", municipality);
        }
        return View.of(
                municipality,
                Optional.of(Participation.put(draft, municipality, decision.state(), LocalDate.now(clock))));
    }
}
