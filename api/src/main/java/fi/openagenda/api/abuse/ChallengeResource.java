package fi.openagenda.api.abuse;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where work is given out. */
@Path("v1/challenge")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class ChallengeResource {

    @Inject
    ProofOfWork proofs;

    @GET
    @NonBlocking
    @Operation(
            summary = "Gives work for the respondent's device, another each time",
            description =
                    "Made for the ALTCHA widget, and for any program: find the number that, written in digits behind"
                            + " the salt, hashes to the challenge. The solution is Base64 of the JSON object of algorithm, challenge,"
                            + " number, salt and signature, and goes into the header Proof-Of-Work. It counts once, and for ten"
                            + " minutes. Nobody has to see, hear or read anything.")
    public RestResponse<Challenge> getChallenge() {
        return RestResponse.ResponseBuilder.ok(proofs.challenge())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
