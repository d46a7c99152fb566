package fi.openagenda.api.series;

import fi.openagenda.api.observation.OneArea;
import fi.openagenda.api.observation.QueryParameters;
import fi.openagenda.export.query.PublishedData;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Published data over time. */
@Path("v1/series")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class SeriesResource {

    @Inject
    PublishedData published;

    @Context
    UriInfo address;

    @GET
    @Operation(
            summary = "Shows what one question says of an area, round after round",
            description =
                    "A round that must not be joined to the one before, because the question or the area is another"
                            + " one, begins a segment of its own; comparison says why. Changes are those that were published.")
    @APIResponseSchema(value = SeriesView.class, responseCode = "200", responseDescription = "The series")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or holds what nothing has")
    public SeriesView getSeries(
            @Parameter(description = "Short name of the barometer; needed if several have published the question.")
                    @RestQuery
                    Optional<String> barometer,
            @Parameter(description = "Key of the question.", required = true) @RestQuery Optional<String> question,
            @Parameter(description = "Three-digit code of a municipality.", example = "148") @RestQuery
                    Optional<String> municipality,
            @Parameter(description = "Code of an area of any level, instead; FI, if nothing is said.") @RestQuery
                    Optional<String> area,
            @Parameter(description = "Keys of background questions joined by *; _T for everybody, if nothing is said.")
                    @RestQuery
                    Optional<String> breakdown) {
        QueryParameters.require(address, Set.of("barometer", "question", "municipality", "area", "breakdown"));
        if (municipality.isPresent() && area.isPresent()) {
            throw QueryParameters.fault("area: leave it out beside municipality.");
        }
        return SeriesView.of(OneArea.of(
                published,
                barometer,
                Optional.empty(),
                question,
                municipality.or(() -> area).orElse("FI"),
                breakdown));
    }
}
