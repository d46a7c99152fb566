package fi.openagenda.api.catalogue;

import fi.openagenda.api.http.PublicAddress;
import fi.openagenda.export.catalogue.ReleaseFeed;
import fi.openagenda.model.release.Release;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases, for whoever wants to hear of new ones. */
@Path("v1/releases.atom")
@PermitAll
@Produces(ReleaseFeed.MEDIA_TYPE)
@Tag(name = "Open data")
public class ReleaseFeedResource {

    private static final int LONGEST = 50;

    @Inject
    PublicAddress address;

    @GET
    @Operation(
            summary = "Tells of releases as an Atom feed",
            description =
                    "The 50 that were made or withdrawn last, the latest first; /v1/changes tells of all. A release that is"
                            + " withdrawn says why.")
    @APIResponse(
            responseCode = "200",
            description = "The feed (RFC 4287)",
            content = @Content(mediaType = ReleaseFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public byte[] getReleaseFeed(@Context UriInfo asked) {
        return new ReleaseFeed(address.of(asked)).bytes(Release.latest(LONGEST));
    }
}
