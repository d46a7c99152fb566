package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A whole barometer moves in one document. */
@QuarkusTest
class DocumentTest {

    @Inject
    ObjectMapper json;

    @Test
    void what_comes_out_goes_in_under_another_name_and_comes_out_the_same() throws IOException {
        Story story = Story.begin().draft("139", "148");
        story.module("139", Story.own()).then().statusCode(200);
        asOperator()
                .body(Map.of("state", "adopted"))
                .put(story.round() + "/municipalities/139")
                .then()
                .statusCode(200);
        String moved = renamed(document(story.slug()), story.slug());
        String slug = json.readTree(moved).at("/barometer/slug").textValue();
        post("import", moved).statusCode(201);
        assertThat(document(slug)).isEqualTo(json.readTree(moved));
        given().get("/v1/barometers/%s/rounds/%s/questionnaire?municipality=139".formatted(slug, Story.ROUND))
                .then()
                .statusCode(200)
                .body("module.key", contains("own"))
                .body("sections[0].questions.key", hasItems("life", "wish"));
    }

    @Test
    void a_round_that_is_open_stays_open_and_keeps_its_hash() throws IOException {
        Story story = Story.begin().open("139");
        JsonNode document = document(story.slug());
        String moved = renamed(document, story.slug());
        String slug = json.readTree(moved).at("/barometer/slug").textValue();
        post("import", moved).statusCode(201);
        String round = "/v1/barometers/%s/rounds/%s".formatted(slug, Story.ROUND);
        given().get(round).then().body("state", equalTo("open"));
        Story.send(round, Map.of("municipality", "139", "language", "fi", "answers", Map.of("life", 4)))
                .then()
                .statusCode(201);
        assertThat(given().get(round + "/core.json").asString())
                .as("byte by byte, but for the name")
                .isEqualTo(given().get(story.round() + "/core.json").asString().replace(story.slug(), slug));
    }

    @Test
    void a_frozen_core_that_was_tampered_with_is_refused() throws IOException {
        Story story = Story.begin().open("139");
        String moved = renamed(document(story.slug()), story.slug());
        ObjectNode tampered = (ObjectNode) json.readTree(moved);
        ((ObjectNode) tampered.at("/rounds/0/core/sections/0/questions/0"))
                .putObject("text")
                .put("fi", "Muuta?");
        post("import", tampered.toString()).statusCode(422).body("errors.pointer", contains("#/rounds/0/core"));
    }

    @Test
    void new_questions_and_new_versions_come_with_it() throws IOException {
        String slug = "b" + UUID.randomUUID();
        String document = """
                {"format": "open-agenda-barometer-1",
                 "barometer": {"slug": "%s", "title": {"fi": "Uusi"}, "languages": ["fi"]},
                 "questions": [
                   {"key": "moved", "text": {"fi": "Vanha?"}, "answer": {"type": "yes-no"}},
                   {"key": "moved", "version": 2, "text": {"fi": "Uusi?"}, "answer": {"type": "text", "maxLength": 9}}],
                 "remarks": {"moved@2": {"comparability": "broken", "note": "Toinen asia."}},
                 "rounds": [{"plan": {"key": "r1", "opensAt": "2026-03-02T08:00", "closesAt": "2026-04-02T08:00",
                   "sections": [{"key": "s", "title": {"fi": "S"}, "questions": ["moved@2"]}]}}]}
                """.formatted(slug);
        validated(document).body("valid", equalTo(true)).body("errors", empty());
        given().get("/v1/questions/moved").then().statusCode(404);
        post("import", document).statusCode(201);
        given().get("/v1/questions/moved")
                .then()
                .body("versions.version", contains(2, 1))
                .body("versions[0].note", equalTo("Toinen asia."))
                .body("versions[0].change.declared", equalTo("broken"));
        JsonNode out = document(slug);
        assertThat(out.at("/remarks/moved@2/comparability").textValue()).isEqualTo("broken");
        assertThat(out.at("/questions")).hasSize(2);
    }

    @Test
    void a_dry_run_tells_every_fault_at_once_and_stores_nothing() {
        String document = """
                {"format": "something-else",
                 "barometer": {"slug": "Dry Run", "title": {"sv": "Torr"}, "languages": ["fi"],
                   "sectors": [{"code": "a", "label": {"fi": "A"}, "serviceClasses": ["P999"]}]},
                 "questions": [
                   {"key": "dry-a", "text": {"fi": "<i>A</i>"}, "answer": {"type": "yes-no"}},
                   {"key": "dry-a", "version": 3, "text": {"fi": "A?"}, "answer": {"type": "yes-no"}},
                   {"key": "life", "text": {"fi": "Aivan muuta?"}, "answer": {"type": "yes-no"}},
                   {"key": "dry-b", "text": {"fi": "B?"}, "answer": {"type": "yes-no"},
                    "showIf": {"question": "dry-c", "in": ["yes"]}},
                   {"key": "dry-c", "text": {"fi": "C?"}, "answer": {"type": "yes-no"},
                    "showIf": {"all": [{"question": "dry-b", "in": ["yes"]}, {"not": {"question": "dry-a", "gte": 3}}]}}],
                 "remarks": {"dry-z@1": {"note": "Ei ole."}},
                 "rounds": [
                   {"plan": {"key": "r1", "opensAt": "2026-03-29T03:30", "closesAt": "2026-04-02T08:00",
                     "sections": [{"key": "s", "title": {"fi": "S"}, "questions": ["dry-a@1", "dry-b@1", "dry-c@1"]}]},
                    "modules": {"139": ["dry-a@1"], "999": []}, "stage": "opened"},
                   {"plan": {"key": "r1", "opensAt": "2026-03-02T08:00", "closesAt": "2026-04-02T08:00",
                     "sections": [{"key": "s", "title": {"fi": "S"}, "questions": ["nowhere@1"]}]}}]}
                """;
        validated(document)
                .body("valid", equalTo(false))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/format",
                                "#/barometer/slug",
                                "#/barometer/title",
                                "#/barometer/sectors/0/serviceClasses/0",
                                "#/questions/0/text/fi",
                                "#/questions/1/version",
                                "#/questions/2",
                                "#/remarks/dry-z@1",
                                "#/rounds/0/plan/opensAt",
                                "#/rounds/0/plan/sections/0/questions/1",
                                "#/rounds/0/plan/sections/0/questions/2",
                                "#/rounds/0/modules/139/0",
                                "#/rounds/0/modules/999",
                                "#/rounds/0/core",
                                "#/rounds/1/plan/key",
                                "#/rounds/1/plan/sections/0/questions/0"));
        post("import", document).statusCode(422);
        given().get("/v1/questions/dry-b").then().statusCode(404);
    }

    @Test
    void of_a_document_that_cannot_come_in_nothing_does() throws IOException {
        Story story = Story.begin();
        String taken = """
                {"format": "open-agenda-barometer-1",
                 "barometer": {"slug": "%s", "title": {"fi": "Uusi"}, "languages": ["fi"]},
                 "questions": [{"key": "not-stored", "text": {"fi": "A?"}, "answer": {"type": "yes-no"}}]}
                """.formatted(story.slug());
        post("import", taken).statusCode(409);
        given().get("/v1/questions/not-stored").then().statusCode(404);
    }

    @Test
    void a_barometer_of_which_there_is_only_the_name_moves_too() throws IOException {
        Story story = Story.begin();
        JsonNode document = document(story.slug());
        assertThat(document.at("/questions")).isEmpty();
        post("import", renamed(document, story.slug())).statusCode(201);
    }

    private JsonNode document(String slug) throws IOException {
        return json.readTree(given().get("/v1/barometers/" + slug + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String renamed(JsonNode document, String slug) {
        return document.toString().replace(slug, "b" + UUID.randomUUID());
    }

    private static ValidatableResponse validated(String document) {
        return post("validate", document).statusCode(200);
    }

    private static ValidatableResponse post(String what, String document) {
        return asOperator().body(document).post("/v1/barometers/" + what).then();
    }
}
