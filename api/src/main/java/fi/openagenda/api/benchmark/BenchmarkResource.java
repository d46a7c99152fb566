package fi.openagenda.api.benchmark;

import fi.openagenda.api.observation.OneArea;
import fi.openagenda.api.observation.QueryParameters;
import fi.openagenda.export.query.Benchmark;
import fi.openagenda.export.query.PublishedData;
import fi.openagenda.export.query.Query;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.municipality.Municipality;
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

/** A municipality beside others. */
@Path("v1/benchmark")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class BenchmarkResource {

    @Inject
    PublishedData published;

    @Context
    UriInfo address;

    @GET
    @Operation(
            summary = "Shows a municipality beside its region, the nation and others of its size",
            description =
                    "Of its size, municipalities are put in order by their published shares, if at least five show"
                            + " the same answer. Shares whose intervals overlap cannot be told apart, so a rank is a range.")
    @APIResponseSchema(
            value = BenchmarkView.class,
            responseCode = "200",
            responseDescription = "The municipality and the others")
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or holds what nothing has")
    public BenchmarkView getBenchmark(
            @Parameter(description = "Short name of the barometer; needed if several have published the question.")
                    @RestQuery
                    Optional<String> barometer,
            @Parameter(
                            description =
                                    "Key of the round; the newest that has published the question, if nothing is said.")
                    @RestQuery
                    Optional<String> round,
            @Parameter(description = "Key of the question.", required = true) @RestQuery Optional<String> question,
            @Parameter(description = "Three-digit code of the municipality.", required = true, example = "148")
                    @RestQuery
                    Optional<String> municipality) {
        QueryParameters.require(address, Set.of("barometer", "round", "question", "municipality"));
        if (round.filter(Query.ALL::equals).isPresent()) {
            throw QueryParameters.fault("round: one only.");
        }
        Municipality own = municipality
                .filter(code -> Atlas.regionOf(code).isPresent())
                .flatMap(Municipality::byCode)
                .orElseThrow(() -> QueryParameters.fault("municipality: the code of a municipality of today."));
        OneArea asked = OneArea.of(published, barometer, round, question, own.code, Optional.empty());
        ReleaseData newest = asked.releases().get(asked.releases().size() - 1);
        return BenchmarkView.of(newest, asked.question(), Benchmark.of(newest, asked.question(), own));
    }
}
