package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BarometerTest {

    @Test
    void a_barometer_is_read_as_it_was_written() {
        Story story = Story.begin();
        given().get(story.barometer())
                .then()
                .statusCode(200)
                .body("slug", equalTo(story.slug()))
                .body("fallbacks.sv", contains("fi"))
                .body("sectors[0].serviceClasses", contains("P1"));
        given().get("/v1/barometers").then().statusCode(200).body("items.slug", hasItem(story.slug()));
    }

    @Test
    void a_made_barometer_says_where_it_is_whatever_host_was_named() {
        String slug = "b-" + UUID.randomUUID();
        asOperator()
                .header("Host", "evil.example")
                .body(Story.definition(slug))
                .post("/v1/barometers")
                .then()
                .statusCode(201)
                .header("Location", "/v1/barometers/" + slug);
    }

    @Test
    void nobody_makes_one_without_a_key() {
        String definition = Story.definition("nobodys");
        given().contentType(ContentType.JSON)
                .body(definition)
                .post("/v1/barometers")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems#unauthorized"));
        for (String key : new String[] {"oa_00000000_00", "oa__", "Bearer", "x", "oa_a_b_c"}) {
            given().contentType(ContentType.JSON)
                    .header("Authorization", "Bearer " + key)
                    .body(definition)
                    .post("/v1/barometers")
                    .then()
                    .statusCode(401);
        }
        given().get("/v1/barometers/nobodys").then().statusCode(404);
    }

    @Test
    void a_name_is_given_once() {
        Story story = Story.begin();
        asOperator()
                .body(Story.definition(story.slug()))
                .post("/v1/barometers")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#already-exists"));
    }

    @Test
    void every_fault_is_told_at_once_and_points_at_its_place() {
        refused("""
                {
                  "slug": "Not A Slug",
                  "title": {"fi": "Kysely", "not a language": "x"},
                  "privacyNotice": {"fi": "<b>Nimetön</b>"},
                  "languages": ["fi", "fi", "fin", "SV"],
                  "fallbacks": {"fi": ["SV"], "de": ["fi"], "SV": ["SV"]},
                  "sectors": [{"code": "life", "label": {"sv": "Vardag"}, "serviceClasses": ["P1", "P999"]},
                              {"code": "life", "label": {"fi": "Elämä"}, "serviceClasses": ["P1"]}],
                  "supportMaterial": [{"title": {"fi": "Ohje"}, "url": "javascript:alert(1)"}]
                }
                """)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/slug",
                                "#/title/not%20a%20language",
                                "#/privacyNotice/fi",
                                "#/languages/1",
                                "#/languages/2",
                                "#/languages/3",
                                "#/fallbacks/fi",
                                "#/fallbacks/de",
                                "#/fallbacks/SV/0",
                                "#/sectors/0/label",
                                "#/sectors/0/serviceClasses/1",
                                "#/sectors/1/code",
                                "#/sectors/1/serviceClasses/0",
                                "#/supportMaterial/0/url"));
    }

    @Test
    void a_member_that_is_missing_unknown_or_odd_is_pointed_at() {
        wrongShape("{}", "#/slug");
        wrongShape(Story.definition("x-y").replaceFirst("\"slug\"", "\"slogan\": 1, \"slug\""), "#/slogan");
        wrongShape(Story.definition("x-y").replace("[\"P1\"]", "[null]"), "#/sectors/0/serviceClasses/0");
        given().get("/v1/barometers/x-y").then().statusCode(404);
    }

    @Test
    void a_barometer_is_changed_by_whoever_has_seen_what_is_there() {
        Story story = Story.begin();
        String etag = given().get(story.barometer()).header("ETag");
        String changed = Story.definition(story.slug()).replace("Kyläkysely", "Kylien kysely");
        put(story, changed, null).statusCode(428).body("type", equalTo("/problems#precondition-required"));
        put(story, changed, "\"stale\"").statusCode(412).body("type", equalTo("/problems#precondition-failed"));
        put(story, changed.replace("\"slug\": \"", "\"slug\": \"x"), etag)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/slug"));
        put(story, changed, etag).statusCode(200).body("title.fi", equalTo("Kylien kysely"));
        put(story, Story.definition(story.slug()), etag).statusCode(412);
        given().get(story.barometer()).then().body("title.fi", equalTo("Kylien kysely"));
    }

    @Test
    void a_round_that_has_been_opened_stays_as_it_was() {
        Story story = Story.begin().open("139");
        String etag = given().get(story.barometer()).header("ETag");
        put(story, Story.definition(story.slug()).replace("Kyläkysely", "Toinen"), etag)
                .statusCode(200);
        given().get(story.round() + "/core.json").then().body("title.fi", equalTo("Kyläkysely"));
    }

    private static ValidatableResponse put(Story story, String definition, String etag) {
        RequestSpecification change = asOperator().body(definition);
        return (etag == null ? change : change.header("If-Match", etag))
                .put(story.barometer())
                .then();
    }

    private static ValidatableResponse refused(String definition) {
        return asOperator()
                .body(definition)
                .post("/v1/barometers")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-definition"));
    }

    private static void wrongShape(String definition, String pointer) {
        asOperator()
                .body(definition)
                .post("/v1/barometers")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-body"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer));
    }
}
