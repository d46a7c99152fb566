package fi.openagenda.api.dataset;

import fi.openagenda.api.http.Remembered;
import fi.openagenda.api.http.Repeatable;
import fi.openagenda.api.page.Page;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.export.format.AuditFile;
import fi.openagenda.export.format.DataDocument;
import fi.openagenda.export.format.GeoJsonFile;
import fi.openagenda.export.format.JsonStat;
import fi.openagenda.export.format.Manifest;
import fi.openagenda.export.format.ParquetFile;
import fi.openagenda.export.format.XlsxFile;
import fi.openagenda.export.format.ZoneMap;
import fi.openagenda.export.metadata.Codebook;
import fi.openagenda.export.publish.Store;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.Release;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestResponse;

/** Published results, for anybody to take. */
@Path("v1/datasets")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class DatasetResource {

    private static final String NUMBER = "{number: latest|[0-9]+}";
    private static final String FORMS =
            "Location leads to the form that Accept names: the page for people (HTML), what the catalogue says (Turtle, JSON-LD,"
                    + " RDF/XML), or the file: CSV, Parquet, XLSX, ZIP, Data Package, CSV on the Web, Markdown, or JSON-stat as "
                    + Form.JSON_STAT;
    private static final String WITHDRAWN = "The release is withdrawn; detail says why";

    @Inject
    Store store;

    @Inject
    Contents contents;

    @Inject
    RoutingContext routing;

    @GET
    @Operation(summary = "Lists what has been published")
    public Page<DatasetView> listDatasets() {
        return Page.whole(Release.newest().stream().map(DatasetView::of).toList());
    }

    @GET
    @Path("{dataset}")
    @Operation(summary = "Shows the published results of a round")
    @APIResponse(responseCode = "303", description = FORMS)
    @APIResponseSchema(value = DatasetView.class, responseCode = "200", responseDescription = "Its newest release")
    @APIResponse(responseCode = "410", description = WITHDRAWN)
    public RestResponse<DatasetView> getDataset(String dataset) {
        return RestResponse.ResponseBuilder.ok(DatasetView.of(Releases.latest(dataset)))
                .header(HttpHeaders.LINK, ReleaseLinks.of(dataset))
                .build();
    }

    @GET
    @Path("{dataset}/releases")
    @Operation(
            summary = "Lists the releases of a dataset, newest first",
            description = "Those that are withdrawn are among them, without their files.")
    public Page<ReleaseView> listReleases(String dataset) {
        return Page.whole(Releases.all(dataset).stream().map(ReleaseView::of).toList());
    }

    @GET
    @Path("{dataset}/releases/" + NUMBER)
    @Operation(summary = "Shows a release with its files")
    @APIResponse(responseCode = "303", description = FORMS)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200", responseDescription = "The release")
    @APIResponse(responseCode = "410", description = WITHDRAWN)
    public RestResponse<ReleaseView> getRelease(String dataset, String number) {
        Release release = Releases.numbered(dataset, number);
        return RestResponse.ResponseBuilder.ok(ReleaseView.of(release))
                .header(HttpHeaders.LINK, ReleaseLinks.of(release, before(release)))
                .build();
    }

    @GET
    @Remembered
    @Path("{dataset}/releases/" + NUMBER + "/{file}")
    @Produces({
        "text/csv",
        MediaType.APPLICATION_JSON,
        "application/zip",
        MediaType.APPLICATION_OCTET_STREAM,
        "application/csvm+json",
        "application/vnd.datapackage+json",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_PLAIN,
        "text/markdown",
        MediaType.TEXT_HTML,
        ParquetFile.MEDIA_TYPE,
        XlsxFile.MEDIA_TYPE
    })
    @Operation(
            summary = "Gives a file of a release",
            description = "A finished file: whole or by Range, with ETag, Content-Length and Repr-Digest, compressed by"
                    + " Accept-Encoding (gzip, zstd). A range is one of the file as it is. Under a number it"
                    + " never changes. Link leads to its description, licence and other versions.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        oneOf = {
                                            DataDocument.class,
                                            JsonStat.class,
                                            Codebook.class,
                                            AuditFile.class,
                                            Manifest.class
                                        })),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/csvm+json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class,
                                        description =
                                                "How a CSV file is read (W3C, Metadata Vocabulary for Tabular Data).")),
                @Content(
                        mediaType = "application/vnd.datapackage+json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class,
                                        description = "All files with their columns (Data Package 2.0).")),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ParquetFile.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XlsxFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "The range asked for",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/json"),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/csvm+json"),
                @Content(mediaType = "application/vnd.datapackage+json"),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ParquetFile.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XlsxFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "406", description = "It is kept in no coding that is accepted")
    @APIResponse(responseCode = "410", description = WITHDRAWN)
    @APIResponse(responseCode = "412", description = "The file is not the one in If-Match")
    @APIResponse(responseCode = "416", description = "The file is shorter than the range asked for")
    public Response getFile(
            String dataset, String number, String file, @Context Request request, @Context HttpHeaders headers) {
        Release release = Releases.numbered(dataset, number);
        PublishedFile published = PublishedFile.of(
                store,
                contents,
                release,
                before(release),
                release.file(file).orElseThrow(() -> Refusal.unknown("file", file)),
                number.equals(Releases.LATEST));
        routing.put(Repeatable.KEY, published);
        PublishedFile.Answer answer = published.answer(
                request.getMethod().equals(HttpMethod.HEAD),
                name -> Optional.ofNullable(headers.getHeaderString(name)));
        return answered(published, answer);
    }

    private static Response answered(PublishedFile published, PublishedFile.Answer answer) {
        Response.ResponseBuilder response = answer.problem()
                .map(problem -> Response.fromResponse(Problem.of(problem).answer()))
                .orElseGet(() -> Response.status(answer.status()));
        // A plain Path would be cut by the framework at a Range that we have decided not to honour.
        answer.kept()
                .ifPresent(kept -> response.entity(new PathPart(
                        published.path(kept),
                        answer.range().first(),
                        answer.range().length())));
        answer.headers().forEach(response::header);
        return response.build();
    }

    @GET
    @Remembered
    @Path("{dataset}/releases/" + NUMBER + "/{folder}/{file}")
    @Operation(
            summary = "Gives a question of a release as JSON-stat",
            description =
                    "A dataset that the collection data.jsonstat.json leads to; served like every file of a release.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JsonStat.class)))
    @APIResponse(
            responseCode = "206",
            description = "The range asked for",
            content = @Content(mediaType = "application/json"))
    @APIResponse(responseCode = "406", description = "It is kept in no coding that is accepted")
    @APIResponse(responseCode = "410", description = WITHDRAWN)
    @APIResponse(responseCode = "412", description = "The file is not the one in If-Match")
    @APIResponse(responseCode = "416", description = "The file is shorter than the range asked for")
    public Response getJsonStat(
            String dataset,
            String number,
            String folder,
            String file,
            @Context Request request,
            @Context HttpHeaders headers) {
        return getFile(dataset, number, folder + "/" + file, request, headers);
    }

    @GET
    @Path("{dataset}/releases/" + NUMBER + "/maps/{file}")
    @Operation(
            summary = "Gives a question answered on a map as GeoJSON",
            description = "Zones with what everybody in an area answered; served like every file of a release.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content = @Content(mediaType = GeoJsonFile.MEDIA_TYPE, schema = @Schema(implementation = ZoneMap.class)))
    @APIResponse(
            responseCode = "206",
            description = "The range asked for",
            content = @Content(mediaType = GeoJsonFile.MEDIA_TYPE))
    @APIResponse(responseCode = "406", description = "It is kept in no coding that is accepted")
    @APIResponse(responseCode = "410", description = WITHDRAWN)
    @APIResponse(responseCode = "412", description = "The file is not the one in If-Match")
    @APIResponse(responseCode = "416", description = "The file is shorter than the range asked for")
    public Response getMap(
            String dataset, String number, String file, @Context Request request, @Context HttpHeaders headers) {
        return getFile(dataset, number, "maps/" + file, request, headers);
    }

    /** The one before that is not withdrawn either. */
    private static Optional<Release> before(Release release) {
        return Releases.all(release.round.dataset).stream()
                .filter(earlier ->
                        earlier.number < release.number && earlier.withdrawal().isEmpty())
                .findFirst();
    }
}
