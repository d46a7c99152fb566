package fi.openagenda.api.response;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.Receipt;
import fi.openagenda.model.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** What a receipt is good for. */
@Path("v1/receipt")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class ReceiptResource {

    private static final String SCHEME = "Receipt ";

    /** That a response counts. It never says what was answered. */
    @Schema(name = "Receipt", description = "That a response counts. It never says what was answered.")
    public record Counted(
            @Schema(required = true, description = "Short name of the barometer.")
            String barometer,

            @Schema(required = true, description = "Key of the round.")
            String round,

            @Schema(required = true, description = "Whether the response counts.")
            boolean counted) {}

    @GET
    @Operation(
            summary = "Tells the holder of a receipt that the response counts",
            description = "The receipt travels in a header, never in an address: Authorization: Receipt <secret>.")
    public RestResponse<Counted> getReceipt(
            @Parameter(hidden = true) @RestHeader("Authorization") Optional<String> authorization) {
        return authorization
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> new Receipt(header.substring(SCHEME.length())))
                .flatMap(Response::of)
                .map(response -> new Counted(response.round.barometerSlug, response.round.key, true))
                .map(counted -> RestResponse.ResponseBuilder.ok(counted)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseThrow(() -> Refusal.of(Refusal.Reason.NOT_FOUND, "There is no response with this receipt."));
    }
}
