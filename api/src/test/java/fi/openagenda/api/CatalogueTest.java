package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import fi.openagenda.api.dcat.Metadata;
import fi.openagenda.api.dcat.Shapes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What portals harvest. */
@QuarkusTest
class CatalogueTest {

    private static final Path PROFILE = Path.of(System.getProperty("shared"), "profiles");

    @Test
    void every_dataset_is_in_it_with_its_series_and_its_files() {
        Story story = published();
        Model catalogue = read("/catalog", Lang.TURTLE);
        Resource dataset = dataset(catalogue, story);
        assertThat(catalogue
                        .listResourcesWithProperty(RDF.type, DCAT.Catalog)
                        .next()
                        .hasProperty(DCAT.dataset, dataset))
                .isTrue();
        assertThat(dataset.getProperty(DCTerms.title, "sv").getString()).startsWith("Byenkät");
        assertThat(dataset.getPropertyResourceValue(DCTerms.publisher)).isNotNull();
        assertThat(dataset.listProperties(DCAT.distribution).toList())
                .extracting(statement -> statement
                        .getResource()
                        .getPropertyResourceValue(DCAT.downloadURL)
                        .getURI())
                .anyMatch(address -> address.endsWith(story.release() + "/data.csv"))
                .anyMatch(address -> address.endsWith(story.release() + "/data.parquet"))
                .noneMatch(address -> address.endsWith("SHA256SUMS"));
        Resource csv = catalogue
                .listResourcesWithProperty(
                        DCAT.downloadURL, catalogue.createResource(base() + story.release() + "/data.csv"))
                .next();
        Response file = given().get(story.release() + "/data.csv");
        assertThat(csv.getProperty(DCAT.byteSize).getLong()).isEqualTo(file.asByteArray().length);
    }

    @Test
    void what_is_withdrawn_is_not_in_it() {
        Story story = published();
        story.withdrawn("Twice.");
        assertThat(read("/catalog", Lang.TURTLE).containsResource(dataset(read("/catalog", Lang.TURTLE), story)))
                .isFalse();
        given().get("/catalog/%s.ttl".formatted(story.dataset()))
                .then()
                .statusCode(410)
                .body("detail", equalTo("Twice."));
        given().get("/catalog/nobody.ttl").then().statusCode(404);
        given().get("/catalog/nobody.xml").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "*/*, text/turtle",
        "application/rdf+xml;q=0.5, application/rdf+xml",
        "'text/turtle;q=0.5, application/ld+json;q=0.9', application/ld+json"
    })
    void it_comes_in_the_syntax_that_is_preferred(String accept, String type) {
        given().accept(accept)
                .get("/catalog")
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Vary", containsString("Accept"));
    }

    @Test
    void what_cannot_be_given_is_not_acceptable() {
        given().accept("application/n-quads").get("/catalog").then().statusCode(406);
    }

    @Test
    void every_syntax_says_the_same_with_every_letter() {
        String title = "“Kylä” & 'byn' < b > Čáhci Âđ שלום 🌲 \\ \"";
        String slug = "b" + UUID.randomUUID();
        Map<String, Object> words = Map.of("fi", title, "sv", title, "en", title);
        Story model = Story.begin();
        Map<String, Object> definition = new HashMap<>(
                given().get("/v1/barometers/" + model.slug()).jsonPath().getMap(""));
        definition.put("slug", slug);
        definition.put("title", words);
        asOperator().body(definition).post("/v1/barometers").then().statusCode(201);
        Story story = new Story(slug, model.background(), model.questions())
                .open("139")
                .published();
        Model turtle = read("/catalog/%s.ttl".formatted(story.dataset()), Lang.TURTLE);
        assertThat(dataset(turtle, story).getProperty(DCTerms.title, "en").getString())
                .startsWith(title);
        assertThat(read("/catalog/%s.jsonld".formatted(story.dataset()), Lang.JSONLD11)
                        .isIsomorphicWith(turtle))
                .isTrue();
        assertThat(read("/catalog/%s.rdf".formatted(story.dataset()), Lang.RDFXML)
                        .isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void it_conforms_to_the_shapes_of_DCAT_AP() {
        Assumptions.assumeTrue(PROFILE.toFile().isDirectory());
        published();
        Shapes shapes = new Shapes(PROFILE);
        Model catalogue = read("/catalog", Lang.TURTLE);
        assertThat(shapes.violations(catalogue)).isEmpty();
        Model spoilt = read("/catalog", Lang.TURTLE);
        spoilt.removeAll(null, DCTerms.title, null);
        assertThat(shapes.violations(spoilt)).anyMatch(found -> found.contains("title"));
        Model mistyped = read("/catalog", Lang.TURTLE);
        mistyped.listStatements(null, DCAT.byteSize, (String) null).toList().forEach(size -> size.changeObject("abc"));
        assertThat(shapes.violations(mistyped)).anyMatch(found -> found.contains("byteSize"));
    }

    @Test
    void it_gets_every_point_that_data_europa_eu_gives_for_metadata() {
        Story story = published();
        Model described = read("/catalog/%s.ttl".formatted(story.dataset()), Lang.TURTLE);
        assertThat(Metadata.points(described)).doesNotContainValue(0);
        assertThat(Metadata.sum(described)).isEqualTo(Metadata.MOST);
        described.removeAll(null, DCAT.keyword, null);
        assertThat(Metadata.sum(described)).isEqualTo(Metadata.MOST - 30);
    }

    @Test
    void avoindata_fi_gets_one_dataset_with_the_files_of_all_rounds() {
        Story story = Story.begin();
        Edition.open(story, "first", "2026-01-05T08:00:00+02:00", "139").published();
        Edition.open(story, "second", "2026-02-05T08:00:00+02:00", "139").published();
        String found = "items.find { it.name == '%s' }".formatted(story.slug());
        given().get("/catalog/ckan.json")
                .then()
                .statusCode(200)
                .body(found + ".title_translated.sv", equalTo("Byenkät"))
                .body(found + ".collection_type", equalTo("Open Data"))
                .body(found + ".license_id", equalTo("cc-by-4.0"))
                .body(found + ".keywords.fi", hasItem("kuntalaisbarometri"))
                .body(found + ".geographical_coverage", contains("139"))
                .body(found + ".resources.findAll { it.url.endsWith('/data.csv') }", hasSize(2))
                .body(
                        found + ".resources.findAll { it.url.endsWith('/data.csv') }.temporal_coverage_from",
                        contains("2026-01-05", "2026-02-05"));
        given().get("/api/3/action/package_show?id=" + story.slug())
                .then()
                .body("success", equalTo(true))
                .body("result.num_resources", greaterThan(10));
        given().get("/api/3/action/package_list").then().body("result", hasItem(story.slug()));
        given().get("/api/3/action/package_search?q=" + story.slug())
                .then()
                .body("result.count", equalTo(1))
                .body("result.results.name", contains(story.slug()));
        given().get("/api/3/action/package_search?start=100000").then().body("result.results", empty());
        given().get("/api/3/action/package_show?id=nobody").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"package_search?rows=-1", "package_search?rows=100000", "package_search?start=x", "package_show"
            })
    void what_harvesters_ask_wrongly_is_told(String query) {
        given().get("/api/3/action/" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private static Story published() {
        return Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
    }

    private static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    private static Resource dataset(Model catalogue, Story story) {
        return catalogue.createResource(base() + "/v1/datasets/" + story.dataset());
    }

    private static Model read(String path, Lang syntax) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return RDFParser.fromString(new String(answer.asByteArray(), UTF_8), syntax)
                .base(base() + path)
                .toModel();
    }
}
