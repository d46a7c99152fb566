package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fi.openagenda.model.access.Key.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any municipality can take part, and each decides for itself. */
@QuarkusTest
class ParticipationTest {

    @Test
    void a_municipality_that_declines_is_not_asked() {
        Story story = Story.begin().draft("139", "148");
        list(story).body("items.state", contains("invited", "invited"));
        decide(KeyHolder.of("inari", Role.PUBLISHER).asks(), story, "148", "declined")
                .statusCode(200)
                .body("state", equalTo("declined"));
        decide(KeyHolder.of("ii", Role.PUBLISHER).asks(), story, "139", "adopted")
                .statusCode(200);
        list(story).body("items.state", contains("adopted", "declined"));
        given().get(story.round() + "/questionnaire?municipality=148").then().statusCode(404);
        story.opening().then().statusCode(200);
        story.answer("148", Map.of("life", 3)).then().statusCode(422);
        story.answer("139", Map.of("life", 3)).then().statusCode(201);
    }

    @Test
    void nobody_decides_for_another_municipality_or_after_the_opening() {
        Story story = Story.begin().draft("139", "148");
        decide(KeyHolder.of("inari", Role.PUBLISHER).asks(), story, "139", "declined")
                .statusCode(403);
        decide(KeyHolder.of("ii", Role.EDITOR).asks(), story, "139", "declined").statusCode(403);
        decide(given().contentType("application/json"), story, "139", "declined")
                .statusCode(401);
        decide(asOperator(), story, "407", "adopted").statusCode(404);
        decide(asOperator(), story, "139", "perhaps").statusCode(422);
        story.opening().then().statusCode(200);
        decide(asOperator(), story, "139", "declined").statusCode(409);
        list(story).body("items.state", contains("invited", "invited"));
    }

    @Test
    void where_nobody_is_named_everybody_is_invited() {
        Story story = Story.begin().draft();
        list(story).body("items", hasSize(308));
        decide(asOperator(), story, "588", "adopted").statusCode(404);
    }

    @Test
    void a_module_is_edited_by_that_municipality_alone() {
        Story story = Story.begin().draft("139", "148");
        Map<String, Object> module = Map.of("questions", List.of(Story.own()));
        String path = story.round() + "/modules/139";
        KeyHolder.of("inari", Role.EDITOR).asks().body(module).put(path).then().statusCode(403);
        KeyHolder.of("ii", Role.PUBLISHER, Role.READER)
                .asks()
                .body(module)
                .put(path)
                .then()
                .statusCode(403);
        RequestSpecification editor = KeyHolder.of("ii", Role.EDITOR).asks();
        editor.body(module).put(path).then().statusCode(200);
        KeyHolder.of("ii", Role.EDITOR).asks().body(module).put(path).then().statusCode(428);
        KeyHolder.of("ii", Role.EDITOR)
                .asks()
                .header("If-Match", given().get(path).header("ETag"))
                .body(Map.of("questions", List.of()))
                .put(path)
                .then()
                .statusCode(200);
        given().get(path).then().body("questions", hasSize(0));
    }

    @Test
    void a_round_says_how_many_questions_may_be_added() {
        Story story = Story.begin();
        Map<String, Object> plan =
                new HashMap<>(story.plan(Story.ROUND, "2026-03-02T08:00", "2199-01-01T00:00", "139"));
        plan.put("mostOwnQuestions", 0);
        asOperator().body(plan).post(story.barometer() + "/rounds").then().statusCode(201);
        story.module("139", Story.own()).then().statusCode(422).body("errors.pointer", contains("#/questions"));
    }

    private static ValidatableResponse list(Story story) {
        return given().get(story.round() + "/municipalities").then().statusCode(200);
    }

    private static ValidatableResponse decide(
            RequestSpecification caller, Story story, String municipality, String state) {
        return caller.body(Map.of("state", state))
                .put(story.round() + "/municipalities/" + municipality)
                .then();
    }
}
