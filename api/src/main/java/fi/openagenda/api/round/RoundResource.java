package fi.openagenda.api.round;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;
import static fi.openagenda.model.Refusal.Reason.ALREADY_EXISTS;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.Created;
import fi.openagenda.api.http.IfMatch;
import fi.openagenda.api.invitation.Secret;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.invitation.RoundSecret;
import fi.openagenda.model.lint.Finding;
import fi.openagenda.model.opening.Gate;
import fi.openagenda.model.response.Sealing;
import fi.openagenda.model.round.Plan;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

    @Inject
    Caller caller;

    @Inject
    IfMatch ifMatch;

    @Inject
    Sealing sealing;

    @Inject
    Secret secret;

    @GET
    @Operation(summary = "Lists the rounds of a barometer, in the order of their opening")
    public Page<RoundView> listRounds(String barometer) {
        return Page.whole(
                Round.of(barometer(barometer)).stream().map(this::view).toList());
    }

    @GET
    @Path("{round}")
    @Operation(summary = "Shows a round")
    public RoundView getRound(String barometer, String round) {
        return view(Round.named(barometer, round));
    }

    @POST
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Makes a round",
            description = "It begins as a draft, which refers to versions of questions of the bank.")
    @APIResponseSchema(value = RoundView.class, responseCode = "201", responseDescription = "Made; Location says where")
    @APIResponse(responseCode = "409", description = "There is a round of this name, or a dataset")
    public RestResponse<RoundView> createRound(String barometer, Plan plan) {
        caller.requireOperatorOrganisation();
        Barometer series = barometer(barometer);
        requireNone(plan.faults(series.definition));
        if (Round.byKey(barometer, plan.key()).isPresent()) {
            throw Refusal.of(ALREADY_EXISTS, "There is a round “%s”.".formatted(plan.key()));
        }
        Round round = Round.draft(series, plan.key());
        plan.applyTo(round);
        round.persistAndFlush();
        return Created.at("/v1/barometers/%s/rounds/%s".formatted(barometer, round.key), view(round));
    }

    @PUT
    @Path("{round}")
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @Operation(summary = "Changes a round that is still a draft")
    @APIResponse(responseCode = "412")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "The round as it is now")
    @APIResponse(responseCode = "409", description = "The round has been opened")
    public RoundView putRound(String barometer, String round, Plan plan) {
        caller.requireOperatorOrganisation();
        Round draft = Round.named(barometer, round);
        draft.lock();
        draft.standing().requireDraft();
        ifMatch.require(view(draft));
        requireNone(
                plan.key().equals(round)
                        ? plan.faults(draft.barometer.definition)
                        : List.of(Fault.at("/key", "The name of a round does not change.")));
        plan.applyTo(draft);
        return view(draft);
    }

    @DELETE
    @Path("{round}")
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @Operation(summary = "Takes back a round that is still a draft")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "204", description = "It is gone, and the municipalities' own questions in it")
    @APIResponse(responseCode = "409", description = "The round has been opened")
    public void deleteRound(String barometer, String round) {
        caller.requireOperatorOrganisation();
        Round draft = Round.named(barometer, round);
        draft.lock();
        draft.standing().requireDraft();
        ifMatch.require(view(draft));
        draft.discard();
    }

    @GET
    @Path("{round}/findings")
    @Operation(
            summary = "Says what the checklist of good questions finds in a round",
            description =
                    "What stands in the way of opening it: errors, and warnings that must be acknowledged. Pointers"
                            + " are into core.json, and below /modules/{municipality} into municipalities' own questions.")
    public Page<Finding> listRoundFindings(String barometer, String round) {
        return Page.whole(Gate.findings(Round.named(barometer, round)));
    }

    @POST
    @Path("{round}/open")
    @RolesAllowed({OPERATOR, PUBLISHER})
    @Transactional
    @Operation(
            summary = "Opens a round",
            description =
                    "Freezes it. Answers are taken from its opening time on, until its closing time. Errors of the"
                            + " checklist of good and bad questions stand in the way; its warnings must be acknowledged by the"
                            + " ids of their rules.")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "The round as it is now")
    @APIResponse(
            responseCode = "409",
            description = "It has been opened, its closing time has passed, it is not ready (errors says why), or it is"
                    + " for the invited and the platform has no secret to make its key with")
    public RoundView openRound(String barometer, String round, Opening opening) {
        caller.requireOperatorOrganisation();
        Round opened = Round.named(barometer, round);
        opened.lock();
        opened.standing().requireOpenable(clock.instant());
        Gate.require(opened, opening.rules());
        opened.open(clock.instant());
        if (opened.anonymity.isInvited()) {
            RoundSecret.make(opened, secret.required());
        }
        return view(opened);
    }

    @POST
    @Path("{round}/close")
    @RolesAllowed({OPERATOR, PUBLISHER})
    @Operation(
            summary = "Closes a round",
            description =
                    "Answers are no longer taken. It cannot be opened again. Its responses are sealed: copied in random"
                            + " order, without anything that a receipt or a key could be held against.")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "The round as it is now")
    @APIResponse(responseCode = "409", description = "It has not been opened, or has been closed")
    public RoundView closeRound(String barometer, String round) {
        caller.requireOperatorOrganisation();
        QuarkusTransaction.requiringNew()
                .run(() -> Round.named(barometer, round).close(clock.instant()));
        sealing.seal(barometer, round);
        return view(Round.named(barometer, round));
    }

    @POST
    @Path("{round}/archive")
    @RolesAllowed({OPERATOR, PUBLISHER})
    @Transactional
    @Operation(summary = "Puts a closed round away", description = "Everything about it can still be read.")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "The round as it is now")
    @APIResponse(responseCode = "409", description = "It has not been closed")
    public RoundView archiveRound(String barometer, String round) {
        caller.requireOperatorOrganisation();
        Round archived = Round.named(barometer, round);
        archived.archive(clock.instant());
        return view(archived);
    }

    private RoundView view(Round round) {
        return RoundView.of(round, clock.instant());
    }

    private static Barometer barometer(String slug) {
        return Barometer.bySlug(slug).orElseThrow(() -> Refusal.unknown("barometer", slug));
    }

    private static void requireNone(List<Fault> faults) {
        Refusal.ifAny(faults, INVALID_DEFINITION, "The round has not been stored.");
    }
}
