package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands between a draft and its opening. */
@QuarkusTest
class GateTest {

    @Test
    void an_error_of_the_checklist_stops_a_round() {
        Story story = asking("gate-leading", "\"fi\": \"Eikö olekin totta, että kirjasto on hyvä?\"")
                .draft("139");
        open(story, Story.WARNINGS)
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-ready"))
                .body("errors.rule", hasItem("Q008"))
                .body("errors.pointer", everyItem(equalTo("#/sections/0/questions/0/text")));
        given().get(story.round()).then().body("state", equalTo("draft"));
    }

    @Test
    void a_warning_is_acknowledged_by_its_rule() {
        Story story = asking("gate-pair", "\"fi\": \"Kuinka hyvin kirjasto ja uimahalli toimivat?\"")
                .draft("139");
        given().get(story.round() + "/findings")
                .then()
                .statusCode(200)
                .body("items.rule", hasItems("Q007", "S006"))
                .body("items.find { it.rule == 'Q007' }.advice", hasKey("sv"))
                .body("items.find { it.rule == 'Q007' }.language", equalTo("fi"));
        open(story, List.of("Q007")).statusCode(409).body("errors.rule", contains("S006"));
        open(story, List.of("Q007", "S006")).statusCode(200).body("state", equalTo("open"));
    }

    @Test
    void a_bilingual_municipality_needs_both_its_languages() {
        Story story = asking("gate-finnish", "\"fi\": \"Kuinka hyvin kirjasto toimii?\"");
        story.draft("139", "407");
        open(story, Story.WARNINGS)
                .statusCode(409)
                .body("errors.rule", hasItem("Q001"))
                .body("errors.question", hasItem("gate-finnish"));
        asOperator()
                .body(Map.of("state", "declined"))
                .put(story.round() + "/municipalities/407")
                .then()
                .statusCode(200);
        open(story, Story.WARNINGS).statusCode(200);
    }

    @Test
    void a_bilingual_municipalitys_own_questions_need_both_too() {
        Story story = asking(
                "gate-both", "\"fi\": \"Kuinka hyvin kirjasto toimii?\", \"sv\": \"Hur väl fungerar biblioteket?\"");
        story.draft("139", "407");
        story.module("407", Story.bank(yesNo("gate-own", "\"fi\": \"Toimiiko tori?\"")))
                .then()
                .statusCode(200);
        open(story, Story.WARNINGS)
                .statusCode(409)
                .body("errors.rule", hasItems("Q001", "F011"))
                .body("errors.pointer", everyItem(startsWith("#/modules/407/questions")));
    }

    @Test
    void what_a_municipality_asks_must_still_fit_the_common_questions() {
        Story story = Story.begin(
                        List.of(), List.of(Story.bank(yesNo("gate-common", "\"fi\": \"Toimiiko kirjasto?\""))))
                .draft("139");
        String own = Story.bank(yesNo("gate-first", "\"fi\": \"Toimiiko tori?\""));
        String dependent = Story.bank("""
                {"key": "gate-second", "text": {"fi": "Miksi tori toimii?"}, "answer": {"type": "text", "maxLength": 9},
                 "showIf": {"question": "gate-common", "in": ["yes"]}}
                """);
        story.module("139", own, dependent).then().statusCode(200);
        Story changed = new Story(story.slug(), List.of(), List.of(own));
        Map<String, Object> plan =
                new HashMap<>(changed.plan(Story.ROUND, "2026-03-02T08:00", "2199-01-01T00:00", "139"));
        plan.put("mostOwnQuestions", 1);
        asOperator()
                .header("If-Match", given().get(story.round()).header("ETag"))
                .body(plan)
                .put(story.round())
                .then()
                .statusCode(200);
        String[] pointers = {"#/modules/139/questions", "#/modules/139/questions/0", "#/modules/139/questions/1"};
        open(story, Story.WARNINGS).statusCode(409).body("errors.pointer", containsInAnyOrder(pointers));
        for (String format : List.of("schema.json", "surveyjs.json", "xlsx")) {
            given().get(story.round() + "/questionnaire.%s?municipality=139".formatted(format))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems#round-not-ready"))
                    .body("errors.pointer", containsInAnyOrder(pointers[1], pointers[2]));
        }
    }

    @Test
    void a_break_in_a_series_must_be_declared() {
        String text = "\"fi\": \"Kuinka hyvin kirjasto toimii?\"";
        Story story = asking("gate-series", text).draft("139");
        open(story, Story.WARNINGS).statusCode(200);
        version(
                "gate-series",
                "{\"key\": \"gate-series\", \"text\": {%s}, \"answer\": {\"type\": \"text\", \"maxLength\": 9}}"
                        .formatted(text));
        Story next = new Story(story.slug(), List.of(), List.of("gate-series@2"));
        asOperator()
                .body(next.plan("2027-spring", "2027-03-01T08:00", "2199-04-01T08:00", "139"))
                .post(next.barometer() + "/rounds")
                .then()
                .statusCode(201);
        asOperator()
                .body(Map.of("acknowledge", Story.WARNINGS))
                .post(next.barometer() + "/rounds/2027-spring/open")
                .then()
                .statusCode(409)
                .body("errors.rule", contains("F007"));
    }

    @Test
    void questions_are_looked_at_before_they_are_in_the_bank() {
        given().contentType("application/json")
                .body("""
                        {"languages": ["fi", "sv"], "questions": [
                          {"key": "x", "text": {"fi": "Mikä on nimesi?"}, "answer": {"type": "single", "options": [
                            {"code": "a", "label": {"fi": "A", "sv": "A"}}, {"code": "a", "label": {"fi": "A", "sv": "A"}}]}}]}
                        """)
                .post("/v1/questions/lint")
                .then()
                .statusCode(200)
                .body("findings.rule", hasItems("Q001", "Q021", "O005", "S008"))
                .body("findings.find { it.rule == 'Q021' }.pointer", equalTo("/questions/0/text"))
                .body("findings.find { it.rule == 'Q021' }.level", equalTo("error"));
        given().get("/v1/questions/x").then().statusCode(404);
    }

    @Test
    void the_rules_are_there_to_be_read() {
        given().get("/v1/lint-rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(46))
                .body("items.advice", everyItem(hasKey("sv")))
                .body("items.sources", everyItem(not(empty())));
        given().get("/guide/sv.html").then().statusCode(200);
    }

    private static Story asking(String key, String text) {
        String slug = "b" + UUID.randomUUID();
        Story.create("""
                {"slug": "%s", "title": {"fi": "Kysely", "sv": "Enkät"}, "languages": ["fi", "sv"],
                 "fallbacks": {"sv": ["fi"]}, "privacyNotice": {"fi": "Nimetön.", "sv": "Anonym."}}
                """.formatted(slug));
        return new Story(slug, List.of(), List.of(Story.bank(yesNo(key, text))));
    }

    private static String yesNo(String key, String text) {
        return "{\"key\": \"%s\", \"text\": {%s}, \"answer\": {\"type\": \"yes-no\"}}".formatted(key, text);
    }

    private static void version(String key, String question) {
        asOperator()
                .header("If-Match", given().get("/v1/questions/" + key).header("ETag"))
                .body("{\"question\": %s}".formatted(question))
                .post("/v1/questions/" + key + "/versions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse open(Story story, List<String> acknowledged) {
        return asOperator()
                .body(Map.of("acknowledge", acknowledged))
                .post(story.round() + "/open")
                .then();
    }
}
