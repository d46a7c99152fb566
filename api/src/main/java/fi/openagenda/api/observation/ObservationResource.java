package fi.openagenda.api.observation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.cube.JsonStat;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.query.ObservationCube;
import fi.openagenda.export.query.PublishedData;
import fi.openagenda.export.query.Query;
import fi.openagenda.model.release.Licence;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Questions to published data: the same lines as in the files of releases, and nothing else. */
@Path("v1/observations")
@PermitAll
@Tag(name = "Open data")
public class ObservationResource {

    private static final int DEFAULT_LIMIT = 1000;
    private static final int LARGEST_LIMIT = 10_000;
    private static final String CSV = "csv";
    private static final String JSON = "json";
    private static final String JSON_STAT = "json-stat";
    private static final Set<String> KNOWN = known();

    @Inject
    PublishedData published;

    @Inject
    ObjectMapper json;

    @Context
    UriInfo address;

    @Context
    HttpHeaders headers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "Finds published observations",
            description =
                    "Of the newest round of each barometer, unless rounds are named. A filter that is given several"
                            + " times means any of its codes; different filters must all hold, but municipality, region and area"
                            + " name areas together. What is withheld comes as withheld. Pages fit together even if something is"
                            + " published between them.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; empty when nothing is",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(oneOf = {ObservationPage.class, JsonStatDataset.class})),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "A parameter is unknown, or holds what nothing has")
    @APIResponse(responseCode = "410", description = "after leads on in a release that is withdrawn; detail says why")
    public Response findObservations(
            @BeanParam Filters filters,
            @Parameter(
                            description = "A language in which to say what codes mean, beside them.",
                            schema = @Schema(enumeration = {"fi", "sv", "en"}))
                    @RestQuery
                    Optional<String> labels,
            @Parameter(
                            description =
                                    "csv has the columns of data.csv; json-stat is one dense cube (JSON-stat 2.0) of all"
                                            + " that is selected, which may be 50000 lines and 500000 cells, without pages. If"
                                            + " nothing is said, Accept decides between json and csv.",
                            schema = @Schema(enumeration = {"json", "csv", "json-stat"}))
                    @RestQuery
                    Optional<String> format,
            @Parameter(description = "What next of the page before says.") @RestQuery Optional<String> after,
            @Parameter(
                            description = "How many at most, from 1 to 10000; 1000 if nothing is said.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    Optional<String> limit) {
        QueryParameters.require(address, KNOWN);
        Optional<String> language = QueryParameters.language("labels", labels);
        int most = QueryParameters.number("limit", limit, 1, LARGEST_LIMIT, DEFAULT_LIMIT);
        String wanted = QueryParameters.word("format", format, List.of(JSON, CSV, JSON_STAT))
                .orElseGet(() -> prefersCsv() ? CSV : JSON);
        if (wanted.equals(JSON_STAT)) {
            return described(Response.ok(cube(filters.query(), language), MediaType.APPLICATION_JSON))
                    .build();
        }
        Found found = Found.of(published, filters.query(), after, most);
        Response.ResponseBuilder answer = described(
                wanted.equals(CSV)
                        ? Response.ok(ObservationCsv.of(found, language), CsvFile.MEDIA_TYPE)
                        : Response.ok(ObservationPage.of(found, language), MediaType.APPLICATION_JSON));
        found.next().ifPresent(next -> answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(at(next))));
        return answer.build();
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(Licence.CC_BY_4_0.url()));
    }

    private ObjectNode cube(Query query, Optional<String> language) {
        return ObservationCube.of(published.select(query), language.orElse("en"))
                .map(new JsonStat(json, "Q")::dataset)
                .orElseThrow(() ->
                        QueryParameters.fault("format: json-stat is for at most %d lines and %d cells; select fewer."
                                .formatted(ObservationCube.MOST_LINES, ObservationCube.MOST_CELLS)));
    }

    private boolean prefersCsv() {
        MediaType best = headers.getAcceptableMediaTypes().get(0);
        return best.getType().equals("text") && !best.isWildcardSubtype();
    }

    /** The same address, as it was written, with the cursor of the next page. */
    private String at(String cursor) {
        return address.getRequestUriBuilder()
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("after", cursor)
                .build()
                .toString();
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(QueryParameters.FILTERS);
        known.addAll(List.of("labels", "format", "after", "limit"));
        return known;
    }
}
