package fi.openagenda.api.archive;

import static fi.openagenda.api.access.Roles.OPERATOR;

import fi.openagenda.export.archive.Extract;
import fi.openagenda.model.response.Sealing;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.security.cert.X509Certificate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The responses of a round, for the archive of whoever answers for the barometer. */
@Path("v1/barometers/{barometer}/rounds/{round}/extract")
@RolesAllowed(OPERATOR)
@Tag(name = "Rounds")
public class ExtractResource {

    @Inject
    Sealing sealing;

    @Inject
    Extract extract;

    @POST
    @RolesAllowed(OPERATOR)
    @Produces(Extract.MEDIA_TYPE)
    @Operation(
            summary = "Extracts the responses of a closed round, encrypted for the owner of the barometer",
            description =
                    "CMS AuthEnvelopedData (AES-256-GCM) for the archive certificate of the barometer. In it a line of"
                            + " JSON for each response, in random order: municipality, paradata, and answers by question. No"
                            + " ids and no free text. There is no unencrypted extract.")
    @APIResponse(
            responseCode = "200",
            description = "To be opened with openssl cms -decrypt -inform DER -inkey key.pem",
            content =
                    @Content(
                            mediaType = Extract.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "409",
            description = "The round has not been closed, or the owner has registered no certificate that is valid")
    @APIResponse(responseCode = "410", description = "The responses have been kept for long enough and are deleted")
    public RestResponse<StreamingOutput> extractResponses(String barometer, String round) {
        sealing.seal(barometer, round);
        Round sealed = Round.named(barometer, round);
        X509Certificate recipient = extract.recipient(sealed);
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(out -> extract.write(sealed, recipient, out))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.ndjson.cms\"".formatted(sealed.dataset))
                .build();
    }
}
