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

    @Test
    void a_round_goes_from_draft_to_open_to_closed_and_no_other_way() {
        Story story = Story.begin().draft("139");
        state(story, "draft");
        asOperator().post(story.round() + "/close").then().statusCode(409);
        story.opening().then().statusCode(200).body("state", equalTo("open"));
        story.opening().then().statusCode(409).body("type", equalTo("/problems#round-not-draft"));
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
    void of_a_round_that_is_put_away_everything_can_still_be_read() {
        Story story = Story.begin().open("139").closed();
        asOperator().post(story.round() + "/archive").then().statusCode(200);
        state(story, "archived");
        given().get(story.round() + "/questionnaire?municipality=139")
                .then()
                .statusCode(200)
                .body("state", equalTo("archived"));
    }

    @Test
    void a_round_opened_ahead_of_its_time_is_scheduled() {
        Story story = Story.begin().draftFrom("2198-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "139");
        story.opening().then().statusCode(200).body("state", equalTo("scheduled"));
    }

    @Test
    void a_round_whose_time_has_passed_does_not_open() {
        Story story = Story.begin().draftFrom("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z", "139");
        story.opening().then().statusCode(409).body("closesAt", equalTo("2025-02-01T00:00:00Z"));
    }

    @Test
    void every_fault_of_a_new_round_is_told() {
        Story story = Story.begin();
        asOperator()
                .body(Map.of(
                        "key",
                        "Spring 2026",
                        "title",
                        Map.of("fi", "\u0007"),
                        "opensAt",
                        "1066-10-14T00:00:00Z",
                        "closesAt",
                        "1000-10-14T00:00:00Z",
                        "municipalities",
                        List.of("139", "588", "\u0000"),
                        "sections",
                        List.of(Map.of("key", "s", "title", Map.of("fi", "S"), "questions", List.of("life@9")))))
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
                                "#/municipalities/2",
                                "#/sections/0/questions/0"));
        given().get(story.barometer() + "/rounds").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_name_is_given_once_and_so_is_the_name_of_a_dataset() {
        Story story = Story.begin().draft("139");
        create(story, Story.ROUND).then().statusCode(409);
        // The barometer “x-2026” with the round “spring” would publish under the same name.
        String longer = story.slug() + "-2026";
        asOperator()
                .body(Story.definition(longer))
                .post("/v1/barometers")
                .then()
                .statusCode(201);
        create(new Story(longer, List.of(), story.questions()), "spring")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#already-exists"));
    }

    @Test
    void a_draft_is_changed_and_taken_back_by_whoever_has_seen_it() {
        Story story = Story.begin().draft("139");
        story.module("139", Story.own()).then().statusCode(200);
        Object plan = story.plan(Story.ROUND, "2026-05-01T08:00", "2199-01-01T00:00", "139", "148");
        asOperator().body(plan).put(story.round()).then().statusCode(428);
        String seen = given().get(story.round()).header("ETag");
        asOperator()
                .header("If-Match", seen)
                .body(plan)
                .put(story.round())
                .then()
                .statusCode(200)
                .body("municipalities", contains("139", "148"))
                .body("opensAt", equalTo("2026-05-01T08:00:00+03:00"));
        asOperator()
                .header("If-Match", seen)
                .body(plan)
                .put(story.round())
                .then()
                .statusCode(412);
        asOperator().header("If-Match", seen).delete(story.round()).then().statusCode(412);
        asOperator()
                .header("If-Match", given().get(story.round()).header("ETag"))
                .delete(story.round())
                .then()
                .statusCode(204);
        given().get(story.round()).then().statusCode(404);
    }

    @Test
    void what_is_frozen_is_neither_changed_nor_taken_back() {
        Story story = Story.begin().open("139");
        String seen = given().get(story.round()).header("ETag");
        asOperator()
                .header("If-Match", seen)
                .body(story.plan(Story.ROUND, "2026-05-01T08:00", "2199-01-01T00:00", "139"))
                .put(story.round())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-draft"));
        asOperator().header("If-Match", seen).delete(story.round()).then().statusCode(409);
        asOperator().post(story.round() + "/archive").then().statusCode(409);
        story.closed();
        asOperator().post(story.round() + "/archive").then().statusCode(200).body("state", equalTo("archived"));
        asOperator().post(story.round() + "/close").then().statusCode(409);
        story.opening().then().statusCode(409);
        story.answer("139", Map.of("life", 3)).then().statusCode(409);
        story.publish().then().statusCode(201);
    }

    @Test
    void rounds_are_listed_in_the_order_of_their_opening() {
        Story story = Story.begin().draft("139");
        create(story, "a-later-one").then().statusCode(201);
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
                .body(Map.of("questions", List.of()))
                .put(story.round() + "/modules/139")
                .then()
                .statusCode(401);
        state(story, "draft");
    }

    @Test
    void a_municipality_has_questions_of_its_own_until_the_round_is_opened() {
        Story story = Story.begin().draft("139", "148");
        story.module("139", Story.own()).then().statusCode(200);
        given().get(story.round() + "/modules/139").then().statusCode(200).body("questions", contains("own@1"));
        given().get(story.round() + "/modules/148").then().statusCode(404);
        given().get(story.round()).then().body("modules", contains("139"));
        story.opening().then().statusCode(200);
        story.module("139", Story.own()).then().statusCode(409).body("type", equalTo("/problems#round-not-draft"));
    }

    @Test
    void a_module_is_checked_against_the_barometer() {
        Story story = Story.begin().draft("139");
        story.module("139", "life@1", "own@99", "age@1")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/questions/1"));
        story.module("139", "life@1", "age@1", Story.own())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/questions/0", "#/questions/1"));
        story.module("148", Story.own()).then().statusCode(404);
        given().get(story.round() + "/modules/139").then().statusCode(404);
    }

    private static Response create(Story story, String key) {
        return asOperator()
                .body(story.plan(key, "2026-09-01T00:00:00+03:00", "2026-10-01T00:00:00+03:00"))
                .post(story.barometer() + "/rounds");
    }

    private static void state(Story story, String state) {
        given().get(story.round()).then().statusCode(200).body("state", equalTo(state));
    }
}
