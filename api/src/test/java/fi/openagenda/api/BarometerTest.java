package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
                .body(
                        "questions.type",
                        contains("ordinal", "multiple", "single", "rating", "number", "ranking", "text"))
                .body("questions[2].showIf.includes", equalTo("shop"))
                .body("scales.five.points.value", contains(1, 2, 3, 4, 5));
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
                  "languages": ["fi", "fi"],
                  "sectors": [{"code": "life", "label": {"sv": "Vardag"}, "serviceClasses": ["P1", "P999"]}],
                  "scales": {"two": {"points": [
                    {"value": 2, "label": {"fi": "a"}}, {"value": 1, "label": {"fi": "b"}}]}},
                  "background": [{"type": "text", "key": "name", "text": {"fi": "Nimi"}, "maxLength": 10}],
                  "questions": [
                    {"type": "ordinal", "key": "q", "text": {"fi": "Q"}, "scale": "three", "sector": "death"},
                    {"type": "single", "key": "q", "text": {"fi": "Q"}, "options": [{"code": "a", "label": {"fi": "A"}}],
                     "showIf": {"question": "later", "gte": 1}},
                    {"type": "multiple", "key": "m", "text": {"fi": "M"}, "maxSelections": 9, "options": [
                      {"code": "a", "label": {"fi": "A"}}, {"code": "a", "label": {"fi": "\\u0000"}}]},
                    {"type": "multiple", "key": "v", "text": {"fi": "V"}, "options": [
                      {"code": "a", "label": {"fi": "A"}}, {"code": "b", "label": {"fi": "B"}}]},
                    {"type": "number", "key": "n", "text": {"fi": "N"}, "min": 5, "max": 1},
                    {"type": "number", "key": "n2", "text": {"fi": "N"}, "min": 0, "max": 9,
                     "bands": [{"from": 0, "to": 3}, {"from": 5, "to": 9}], "showIf": {"question": "v", "in": ["a"]}},
                    {"type": "rating", "key": "r", "text": {"fi": "R"}, "min": 0, "max": 1000,
                     "lowLabel": {"fi": "L"}, "highLabel": {"fi": "H"}, "showIf": {"question": "v", "includes": "z"}},
                    {"type": "text", "key": "later", "text": {"fi": "T"}, "maxLength": 0,
                     "showIf": {"question": "v", "includes": "a", "gte": 1}}
                  ]
                }
                """)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/slug",
                                "#/title/not a language",
                                "#/languages/1",
                                "#/sectors/0/label",
                                "#/sectors/0/serviceClasses/1",
                                "#/scales/two/points/1/value",
                                "#/background/0",
                                "#/questions/0/scale",
                                "#/questions/0/sector",
                                "#/questions/1/key",
                                "#/questions/1/options",
                                "#/questions/1/showIf/question",
                                "#/questions/2/options",
                                "#/questions/2/options/1/label/fi",
                                "#/questions/2/maxSelections",
                                "#/questions/4/max",
                                "#/questions/5/bands/1",
                                "#/questions/5/showIf",
                                "#/questions/6/max",
                                "#/questions/6/showIf",
                                "#/questions/7/maxLength",
                                "#/questions/7/showIf"));
    }

    @Test
    void a_code_beside_a_scale_cannot_be_taken_for_a_point() {
        refused(Story.definition("points").replace("\"code\": \"dk\"", "\"code\": \"4\""))
                .body(
                        "errors.pointer",
                        hasItems("#/scales/five/nonSubstantive/0/code", "#/questions/3/nonSubstantive/0/code"));
    }

    @Test
    void a_member_that_is_missing_unknown_or_odd_is_pointed_at() {
        wrongShape("{}", "#/slug");
        wrongShape(Story.definition("x-y").replaceFirst("\"slug\"", "\"slogan\": 1, \"slug\""), "#/slogan");
        wrongShape(
                Story.definition("x-y").replace("\"maxLength\": 100", "\"maxLength\": \"100\""),
                "#/questions/6/maxLength");
        wrongShape(Story.definition("x-y").replace("\"type\": \"rating\"", "\"type\": \"telepathy\""), "#/questions/3");
        wrongShape(Story.definition("x-y").replace("{\"fi\": \"Tiet\"}", "null"), "#/questions/5/options/0/label");
        wrongShape(Story.definition("x-y").replace("[\"P1\"]", "[null]"), "#/sectors/0/serviceClasses/0");
        given().get("/v1/barometers/x-y").then().statusCode(404);
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
