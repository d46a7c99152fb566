package fi.openagenda.api.invitation;

import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.access.Caller;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.invitation.Code;
import fi.openagenda.model.invitation.InvitationCount;
import fi.openagenda.model.invitation.Invitations;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who may answer an invited round. No name comes here, and no question about a single code is answered. */
@Path("v1/barometers/{barometer}/rounds/{round}/invitations")
@RolesAllowed({OPERATOR, PUBLISHER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class InvitationResource {

    private static final String NOT_NOW =
            "The round is open to everybody, or closed, or the platform has no secret to make codes with";

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Secret secret;

    @GET
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "Says how many invitations a round has")
    public InvitationCount getInvitationCount(String barometer, String round) {
        Round asked = Round.named(barometer, round);
        requireInviter(asked);
        return Invitations.count(asked).coarse();
    }

    @POST
    @RolesAllowed({OPERATOR, PUBLISHER})
    @Produces({MediaType.APPLICATION_JSON, CodeList.MEDIA_TYPE})
    @Transactional
    @ResponseStatus(201)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Makes invitations to a round, as many as are asked for",
            description =
                    "Before it opens or while it is open. The codes are given once, by Accept as JSON or as CSV; who gets"
                            + " which is not the platform's to know. For a municipality's publishers where the round is"
                            + " asked in that municipality alone: a code is good wherever the round is asked.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = InvitationCodes.class)),
                @Content(mediaType = CodeList.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public InvitationCodes makeInvitations(String barometer, String round, NewInvitations wanted) {
        Round invited = invited(barometer, round);
        requireInviter(invited);
        Refusal.ifAny(wanted.faults(), INVALID_DEFINITION, "No invitations have been made.");
        return InvitationCodes.of(Invitations.make(invited, wanted.count(), secret.required()));
    }

    @POST
    @Path("replacement")
    @RolesAllowed(OPERATOR)
    @Transactional
    @ResponseStatus(201)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Makes an invitation in place of one that was lost",
            description =
                    "The lost code is good for nothing any longer. Whether it was used is not told, and what it let"
                            + " in stays: the number of replacements is published, as the most by which answers may be double.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = InvitationCodes.class)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public InvitationCodes replaceInvitation(String barometer, String round, LostInvitation lost) {
        Round invited = invited(barometer, round);
        Code code = Code.read(lost.code()).orElseThrow(Invitations::unknown);
        return InvitationCodes.of(List.of(Invitations.replace(invited, code, secret.required())));
    }

    /** The round, held so that it does not close meanwhile. */
    private Round invited(String barometer, String key) {
        Round round = Round.held(barometer, key);
        round.standing().requireNotClosed(clock.instant());
        return round;
    }

    /** A code is good for any municipality of the round, so a municipality makes none that could answer for another. */
    private void requireInviter(Round round) {
        if (round.municipalities.size() == 1) {
            caller.requireMunicipalityOrOperatorOrganisation(round.municipalities.get(0));
        } else {
            caller.requireOperatorOrganisation();
        }
    }
}
