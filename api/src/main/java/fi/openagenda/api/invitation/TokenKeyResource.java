package fi.openagenda.api.invitation;

import fi.openagenda.api.http.Remembered;
import fi.openagenda.model.invitation.TokenKey;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key under which credentials of a round are signed. */
@Path("v1/barometers/{barometer}/rounds/{round}/token-key")
@PermitAll
@Remembered
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class TokenKeyResource {

    @GET
    @Operation(
            summary = "Gives the public key of an unlinkable round",
            description = "Made when the round is opened, the same for everybody. Front ends blind messages under it.")
    public TokenKeyView getTokenKey(String barometer, String round) {
        return TokenKeyView.of(TokenKey.of(Round.named(barometer, round)));
    }
}
