package fi.openagenda.api.invitation;

import fi.openagenda.api.abuse.Throttled;
import fi.openagenda.model.invitation.Code;
import fi.openagenda.model.invitation.Invitations;
import fi.openagenda.model.invitation.OperatorSecret;
import fi.openagenda.model.invitation.RoundSecret;
import fi.openagenda.model.invitation.TokenKey;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Where a respondent to an unlinkable round exchanges a code for a credential that cannot be joined to it. */
@Path("v1/barometers/{barometer}/rounds/{round}/credentials")
@PermitAll
@Throttled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class CredentialResource {

    @Inject
    Clock clock;

    @Inject
    Secret secret;

    @POST
    @Transactional
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Signs a blinded message for an invitation to an unlinkable round",
            description =
                    "Keyless and open to every origin. RFC 9474, " + TokenKey.VARIANT + ": the browser prepares 32"
                            + " random bytes, blinds them under the round's token key, and unblinds what comes back. The platform"
                            + " sees neither the message nor its signature until the response comes, with Authorization: Ballot"
                            + " <message>.<signature>. A code has one message signed; the same one is signed again. Ask when the"
                            + " page opens, and send the response when it is filled in: the more people in between, the better.")
    @APIResponseSchema(value = Credential.class, responseCode = "200", responseDescription = "Signed, now or again")
    @APIResponse(responseCode = "403", description = "The code is no invitation to this round")
    @APIResponse(
            responseCode = "409",
            description = "The code has had another message signed, or the round is not open")
    public Credential issueCredential(String barometer, String round, NewCredential wanted) {
        Round asked = Round.held(barometer, round);
        asked.standing().requireOpen(clock.instant());
        TokenKey key = TokenKey.of(asked);
        byte[] blinded = wanted.blindedUnder(key);
        OperatorSecret operator = secret.required();
        Code code = Code.read(wanted.code()).orElseThrow(Invitations::notInvited);
        Invitations.issue(asked, code, blinded, operator);
        return Credential.of(RoundSecret.of(asked, operator)
                .orElseThrow(Invitations::notInvited)
                .sign(blinded));
    }
}
