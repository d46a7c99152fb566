package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoundTest {

    private static final String MODULE = """
            {"questions": [{"type": "ordinal", "key": "own", "text": {"fi": "Oma kysymys"}, "scale": "five",
              "showIf": {"question": "life", "gte": 3}}]}
            """;

    @Test
    void a_round_goes_from_draft_to_open_to_closed_and_no_other_way() {
        Story story = Story.begin().draft("139");
        state(story, "draft");
        asOperator().post(story.round() + "/close").then().statusCode(409);
        asOperator().post(story.round() + "/open").then().statusCode(200).body("state", equalTo("open"));
        asOperator()
                .post(story.round() + "/open")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-draft"));
        asOperator()
                .post(story.round() + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("closesAt", lessThan("2199"));
        asOperator()
                .post(story.round() + "/close")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"));
        state(story, "closed");
    }

    @Test
    void a_round_opened_ahead_of_its_time_is_scheduled() {
        Story story = Story.begin().draftFrom("2198-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "139");
        asOperator().post(story.round() + "/open").then().statusCode(200).body("state", equalTo("scheduled"));
    }

    @Test
    void a_round_whose_time_has_passed_does_not_open() {
        Story story = Story.begin().draftFrom("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z", "139");
        asOperator()
                .post(story.round() + "/open")
                .then()
                .statusCode(409)
                .body("closesAt", equalTo("2025-02-01T00:00:00Z"));
    }

    @Test
    void every_fault_of_a_new_round_is_told() {
        Story story = Story.begin();
        asOperator()
                .body(Map.of(
                        "key", "Spring 2026",
                        "title", Map.of("fi", "\u0007"),
                        "opensAt", "1066-10-14T00:00:00Z",
                        "closesAt", "1000-10-14T00:00:00Z",
                        "municipalities", List.of("139", "588", "\u0000")))
                .post(story.barometer() + "/rounds")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/key",
                                "#/title/fi",
                                "#/opensAt",
                                "#/closesAt",
                                "#/municipalities/1",
                                "#/municipalities/2"));
        given().get(story.barometer() + "/rounds").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_name_is_given_once_and_so_is_the_name_of_a_dataset() {
        Story story = Story.begin().draft("139");
        create(story.slug(), Story.ROUND).then().statusCode(409);
        // The barometer “x-2026” with the round “spring” would publish under the same name.
        String longer = story.slug() + "-2026";
        asOperator()
                .body(Story.definition(longer))
                .post("/v1/barometers")
                .then()
                .statusCode(201);
        create(longer, "spring").then().statusCode(409).body("type", equalTo("/problems#already-exists"));
    }

    @Test
    void rounds_are_listed_in_the_order_of_their_opening() {
        Story story = Story.begin().draft("139");
        create(story.slug(), "a-later-one").then().statusCode(201);
        given().get(story.barometer() + "/rounds")
                .then()
                .statusCode(200)
                .body("items.key", contains(Story.ROUND, "a-later-one"));
    }

    @Test
    void nobody_touches_a_round_without_a_key() {
        Story story = Story.begin().draft("139");
        given().contentType(ContentType.JSON)
                .post(story.round() + "/open")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .post(story.round() + "/close")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(MODULE)
                .put(story.round() + "/modules/139")
                .then()
                .statusCode(401);
        state(story, "draft");
    }

    @Test
    void a_municipality_has_questions_of_its_own_until_the_round_is_opened() {
        Story story = Story.begin().draft("139", "148");
        module(story, "139", MODULE).then().statusCode(200);
        given().get(story.round() + "/modules/139").then().statusCode(200).body("questions.key", contains("own"));
        given().get(story.round() + "/modules/148").then().statusCode(404);
        given().get(story.round()).then().body("modules", contains("139"));
        asOperator().post(story.round() + "/open").then().statusCode(200);
        module(story, "139", MODULE).then().statusCode(409).body("type", equalTo("/problems#round-not-draft"));
    }

    @Test
    void a_module_is_checked_against_the_barometer() {
        Story story = Story.begin().draft("139");
        module(story, "139", MODULE.replace("\"own\"", "\"life\"").replace("five", "six"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/questions/0/key", "#/questions/0/scale"));
        module(story, "148", MODULE).then().statusCode(404);
        given().get(story.round() + "/modules/139").then().statusCode(404);
    }

    private static Response module(Story story, String municipality, String module) {
        return asOperator().body(module).put(story.round() + "/modules/" + municipality);
    }

    private static Response create(String slug, String key) {
        return asOperator()
                .body(Map.of(
                        "key", key,
                        "opensAt", "2026-09-01T00:00:00+03:00",
                        "closesAt", "2026-10-01T00:00:00+03:00"))
                .post("/v1/barometers/" + slug + "/rounds");
    }

    private static void state(Story story, String state) {
        given().get(story.round()).then().statusCode(200).body("state", equalTo(state));
    }
}
