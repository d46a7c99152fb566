package fi.openagenda.api.round;

import static fi.openagenda.model.Refusal.Reason.ALREADY_EXISTS;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.http.Created;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The editions of a barometer. */
@Path("v1/barometers/{barometer}/rounds")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class RoundResource {

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Lists the rounds of a barometer, in the order of their opening")
    public Page<RoundView> listRounds(String barometer) {
        return Page.whole(Round.of(barometer(barometer)).stream()
                .map(round -> RoundView.of(round, clock.instant()))
                .toList());
    }

    @GET
    @Path("{round}")
    @Operation(summary = "Shows a round")
    public RoundView getRound(String barometer, String round) {
        return RoundView.of(round(barometer, round), clock.instant());
    }

    @POST
    @RolesAllowed("operator")
    @Transactional
    @ResponseStatus(201)
    @Operation(summary = "Makes a round", description = "It begins as a draft, to which modules can be added.")
    @APIResponseSchema(value = RoundView.class, responseCode = "201", responseDescription = "Made; Location says where")
    @APIResponse(responseCode = "409", description = "There is a round of this name, or a dataset")
    public RestResponse<RoundView> createRound(String barometer, NewRound newRound) {
        Barometer series = barometer(barometer);
        List<Fault> faults = newRound.faults();
        if (!faults.isEmpty()) {
            throw Refusal.of(INVALID_DEFINITION, "The round has not been made.", faults);
        }
        if (Round.byKey(barometer, newRound.key()).isPresent()) {
            throw Refusal.of(ALREADY_EXISTS, "There is a round “%s”.".formatted(newRound.key()));
        }
        Round round = Round.draft(
                series,
                newRound.key(),
                newRound.title(),
                newRound.opensAt(),
                newRound.closesAt(),
                newRound.municipalities());
        round.persistAndFlush();
        return Created.at(
                "/v1/barometers/%s/rounds/%s".formatted(barometer, round.key), RoundView.of(round, clock.instant()));
    }

    @POST
    @Path("{round}/open")
    @RolesAllowed("operator")
    @Transactional
    @Operation(
            summary = "Opens a round",
            description = "Freezes it. Answers are taken from its opening time on, until its closing time.")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "The round as it is now")
    @APIResponse(responseCode = "409", description = "It has been opened, or its closing time has passed")
    public RoundView openRound(String barometer, String round) {
        Round opened = round(barometer, round);
        opened.open(clock.instant());
        return RoundView.of(opened, clock.instant());
    }

    @POST
    @Path("{round}/close")
    @RolesAllowed("operator")
    @Transactional
    @Operation(summary = "Closes a round", description = "Answers are no longer taken. It cannot be opened again.")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "The round as it is now")
    @APIResponse(responseCode = "409", description = "It has not been opened, or has been closed")
    public RoundView closeRound(String barometer, String round) {
        Round closed = round(barometer, round);
        closed.close(clock.instant());
        return RoundView.of(closed, clock.instant());
    }

    private static Barometer barometer(String slug) {
        return Barometer.bySlug(slug).orElseThrow(() -> Refusal.unknown("barometer", slug));
    }

    private static Round round(String barometer, String key) {
        return Round.byKey(barometer, key).orElseThrow(() -> Refusal.unknown("round", key));
    }
}
