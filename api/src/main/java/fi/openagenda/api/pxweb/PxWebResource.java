package fi.openagenda.api.pxweb;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import fi.openagenda.export.cube.CubeCsv;
import fi.openagenda.export.cube.DataCube;
import fi.openagenda.export.cube.Dimension;
import fi.openagenda.export.cube.JsonStat;
import fi.openagenda.export.cube.PxFile;
import fi.openagenda.export.cube.PxJson;
import fi.openagenda.export.cube.SdmxFile;
import fi.openagenda.export.query.QuestionTable;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.model.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Published tables as PxWeb gives them (API version 1), for the programs that statisticians have already. A barometer is a
 * database, and each of its questions a table. It is PxWeb's contract and not ours, so it is not in ours.
 */
@Path("pxweb/api/v1/{lang: fi|sv|en}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PxWebResource {

    private static final long MOST_CELLS = 100_000;
    private static final String UTF_8 = ";charset=utf-8";

    @Inject
    PxTables tables;

    @Inject
    ObjectMapper json;

    @Context
    UriInfo address;

    /** The limits of the service, or its databases. */
    @GET
    @Operation(hidden = true)
    public Object listDatabases(String lang) {
        if (address.getQueryParameters().containsKey("config")) {
            return config();
        }
        return tables.barometers().stream()
                .map(first -> {
                    List<ReleaseData> rounds = tables.rounds(first.barometer());
                    return Map.of(
                            "dbid",
                            first.barometer(),
                            "text",
                            rounds.get(rounds.size() - 1).head().title().in(lang));
                })
                .toList();
    }

    private static Object config() {
        // No calls are counted, but clients expect numbers.
        return Map.of(
                "maxValues", MOST_CELLS, "maxCells", MOST_CELLS, "maxCalls", 1000, "timeWindow", 10, "CORS", true);
    }

    /** The tables of a database, or those in which a text is found. */
    @GET
    @Path("{database}")
    @Operation(hidden = true)
    public Object listTables(String lang, String database, @RestQuery Optional<String> query) {
        List<ReleaseData> rounds = tables.rounds(database);
        Set<String> questions = new LinkedHashSet<>();
        for (int i = rounds.size() - 1; i >= 0; i--) {
            questions.addAll(rounds.get(i).questions());
        }
        return questions.stream()
                .map(question -> new Listed(question, newest(rounds, question), lang))
                .filter(listed -> query.isEmpty() || listed.has(query.get()))
                .map(listed -> query.isEmpty() ? listed.entry() : listed.found())
                .toList();
    }

    private static ReleaseData newest(List<ReleaseData> rounds, String question) {
        return rounds.stream()
                .filter(data -> data.questions().contains(question))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private record Listed(String question, ReleaseData newest, String lang) {

        String title() {
            return newest.labels(lang).question(question, "");
        }

        boolean has(String text) {
            String plain = text.replace("*", "").toLowerCase(Locale.ROOT);
            return (question + " " + title()).toLowerCase(Locale.ROOT).contains(plain);
        }

        Map<String, Object> entry() {
            return Map.of(
                    "id",
                    question,
                    "type",
                    "t",
                    "text",
                    title(),
                    "updated",
                    newest.head().generatedAt().toString());
        }

        Map<String, Object> found() {
            return Map.of(
                    "id",
                    question,
                    "path",
                    "/",
                    "title",
                    title(),
                    "score",
                    1,
                    "published",
                    newest.head().generatedAt().toString());
        }
    }

    /** What a table can be asked. */
    @GET
    @Path("{database}/{table}")
    @Operation(hidden = true)
    public Object getTable(String lang, String database, String table) {
        QuestionTable asked = tables.table(database, table);
        return Map.of(
                "title",
                asked.title(lang),
                "variables",
                asked.dimensions(lang).stream().map(PxWebResource::variable).toList());
    }

    private static Map<String, Object> variable(Dimension dimension) {
        return Map.of(
                "code", dimension.code(),
                "text", dimension.label(),
                "values", dimension.codes(),
                "valueTexts",
                        dimension.items().stream().map(Dimension.Item::label).toList(),
                "elimination", PxSelection.elimination(dimension).isPresent(),
                "time", dimension.role() == Dimension.Role.TIME);
    }

    /** Figures of a table. Clients send JSON under any media type, or none. */
    @POST
    @Path("{database}/{table}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response queryTable(String lang, String database, String table, byte[] body) {
        PxQuery query = read(body);
        QuestionTable asked = tables.table(database, table);
        List<Dimension> part = PxSelection.of(query, asked.dimensions(lang));
        if (DataCube.cells(part) > MOST_CELLS) {
            return Problem.of(ProblemType.TOO_MANY_CELLS, "%d cells are asked for.".formatted(DataCube.cells(part)))
                    .answer();
        }
        return answer(query.format(), asked.cube(part, lang), table, lang);
    }

    private PxQuery read(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, PxQuery.class))
                    .orElseThrow(() -> Refusal.of(Refusal.Reason.BAD_REQUEST, "The body is no query of PxWeb."));
        } catch (JacksonException fault) {
            throw Refusal.of(Refusal.Reason.BAD_REQUEST, "The body is no query of PxWeb.");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Response answer(String format, DataCube cube, String table, String lang) {
        return switch (format) {
            case "px" ->
                Response.ok(PxFile.of(cube, table, cube.title(), lang), "text/plain" + UTF_8)
                        .build();
            case "json" ->
                Response.ok(PxJson.of(cube, json), MediaType.APPLICATION_JSON).build();
            case "json-stat" ->
                Response.ok(new JsonStat(json, "...").bundle(cube), MediaType.APPLICATION_JSON)
                        .build();
            case "json-stat2" ->
                Response.ok(new JsonStat(json, "...").dataset(cube), MediaType.APPLICATION_JSON)
                        .build();
            case "csv" -> Response.ok(CubeCsv.of(cube), "text/csv" + UTF_8).build();
            case "sdmx" ->
                Response.ok(SdmxFile.of(cube), "application/xml" + UTF_8).build();
            default ->
                throw Refusal.of(
                        Refusal.Reason.BAD_REQUEST,
                        "There is no format “%s”; there are px, json, json-stat, json-stat2, csv and sdmx."
                                .formatted(format));
        };
    }
}
