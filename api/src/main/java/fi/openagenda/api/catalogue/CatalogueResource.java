package fi.openagenda.api.catalogue;

import fi.openagenda.api.dataset.Releases;
import fi.openagenda.api.http.PublicAddress;
import fi.openagenda.api.page.Page;
import fi.openagenda.export.catalogue.Catalogue;
import fi.openagenda.export.catalogue.Ckan;
import fi.openagenda.export.catalogue.Syntax;
import fi.openagenda.model.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import org.apache.jena.rdf.model.Model;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue that portals of open data harvest. */
@Path("catalog")
@PermitAll
@Produces({CatalogueResource.TURTLE, CatalogueResource.JSON_LD, CatalogueResource.RDF_XML})
@Tag(name = "Catalogue")
public class CatalogueResource {

    static final String TURTLE = "text/turtle";
    static final String JSON_LD = "application/ld+json";
    static final String RDF_XML = "application/rdf+xml";

    private static final String WHOLE = "catalog";

    @Inject
    Entries entries;

    @Inject
    PublicAddress address;

    @Context
    UriInfo asked;

    @GET
    @Operation(
            summary = "Gives the catalogue of all datasets",
            description =
                    "DCAT-AP 3.0.1 in Finnish, Swedish and English: a series for each barometer, a dataset for each round"
                            + " with the files of its newest release, and this API. In the syntax that Accept prefers, or by"
                            + " its own address: /catalog/catalog.ttl, .jsonld, .rdf.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = {
                @Content(mediaType = TURTLE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = JSON_LD,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class,
                                        description = "DCAT-AP 3.0.1 as JSON-LD 1.1.")),
                @Content(mediaType = RDF_XML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response getCatalogue(@Context Request request) {
        Variant best = request.selectVariant(Variant.mediaTypes(Arrays.stream(Syntax.values())
                        .map(syntax -> MediaType.valueOf(syntax.mediaType()))
                        .toArray(MediaType[]::new))
                .build());
        Syntax wanted = Arrays.stream(Syntax.values())
                .filter(syntax -> best != null && best.getMediaType().equals(MediaType.valueOf(syntax.mediaType())))
                .findFirst()
                .orElse(Syntax.TURTLE);
        return Response.fromResponse(answer(wanted, whole()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("{document}")
    @Operation(
            summary = "Gives the catalogue, or what it says of a dataset, in a syntax",
            description = "catalog, or the id of a dataset, and behind a full stop ttl, jsonld or rdf.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = TURTLE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = JSON_LD,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class,
                                        description = "DCAT-AP 3.0.1 as JSON-LD 1.1.")),
                @Content(mediaType = RDF_XML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "410", description = "Its releases are withdrawn; detail says why")
    public Response getCatalogueDocument(String document) {
        int dot = document.lastIndexOf('.');
        Syntax syntax = Syntax.bySuffix(document.substring(dot + 1))
                .filter(known -> dot > 0)
                .orElseThrow(() -> Refusal.unknown("document", document));
        String name = document.substring(0, dot);
        return answer(
                syntax,
                name.equals(WHOLE)
                        ? whole()
                        : Catalogue.of(address.of(asked), entries.publisher(), entries.of(Releases.latest(name))));
    }

    @GET
    @Path("ckan.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lists what is published as avoindata.fi takes it in",
            description =
                    "A CKAN dataset for each barometer, whose resources are the files of all rounds. The same is at"
                            + " /api/3/action/package_search.")
    public Page<CkanPackage> listCkanPackages() {
        return Page.whole(new Ckan(address.of(asked))
                .packages(entries.all()).stream().map(CkanPackage::new).toList());
    }

    private Model whole() {
        return Catalogue.of(address.of(asked), entries.publisher(), entries.all());
    }

    private static Response answer(Syntax syntax, Model model) {
        return Response.ok(syntax.bytes(model), syntax.mediaType()).build();
    }
}
