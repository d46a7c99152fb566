package fi.openagenda.api.privacy;

import fi.openagenda.api.http.Remembered;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a round keeps of those who answer it. */
@Path("v1/barometers/{barometer}/rounds/{round}/privacy")
@PermitAll
@Remembered
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class PrivacyResource {

    @Inject
    Privacy privacy;

    @GET
    @Operation(
            summary = "Says what a round keeps of those who answer it, and what they can do about that",
            description = "Keyless and open to every origin; it also comes with each questionnaire. For people:"
                    + " /privacy/fi.html, sv, en.")
    public PrivacyStatement getPrivacyStatement(String barometer, String round) {
        return privacy.of(Round.named(barometer, round));
    }
}
