package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fi.openagenda.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** A municipality can prove what it asked. */
@QuarkusTest
class CoreTest {

    @Test
    void the_hash_of_the_core_is_that_of_its_bytes_for_everybody() throws Exception {
        Story story = Story.begin().draft("139", "148");
        story.module("139", Story.own()).then().statusCode(200);
        story.opening().then().statusCode(200);
        byte[] core = given().get(story.round() + "/core.json").asByteArray();
        assertThat(new JsonCanonicalizer(core).getEncodedUTF8())
                .as("it is canonical")
                .isEqualTo(core);
        for (String municipality : List.of("139", "148")) {
            JsonPath asked = questionnaire(story, municipality);
            assertThat(asked.getString("coreSha256")).isEqualTo(sha256(core));
            byte[] whole = given().get(story.round() + "/questionnaire.json?municipality=" + municipality)
                    .asByteArray();
            assertThat(asked.getString("sha256")).isEqualTo(sha256(whole));
            assertThat(new JsonCanonicalizer(whole).getEncodedUTF8()).isEqualTo(whole);
        }
        given().get(story.round()).then().body("coreSha256", equalTo(sha256(core)));
        assertThat(questionnaire(story, "139").getString("sha256"))
                .isNotEqualTo(questionnaire(story, "148").getString("sha256"));
    }

    @Test
    void a_new_version_does_not_change_what_was_opened_but_can_be_asked_in_the_next_round() {
        String question = "{\"key\": \"core-version\", \"text\": {\"fi\": \"%s\"}, \"answer\": {\"type\": \"yes-no\"}}";
        Story story = Story.begin(List.of(), List.of(Story.bank(question.formatted("Kuljetko bussilla?"))))
                .open("139");
        String before = questionnaire(story, "139").getString("sha256");
        asOperator()
                .header("If-Match", given().get("/v1/questions/core-version").header("ETag"))
                .body("{\"question\": %s}".formatted(question.formatted("Kuljetko junalla?")))
                .post("/v1/questions/core-version/versions")
                .then()
                .statusCode(201);
        assertThat(questionnaire(story, "139").getString("sha256")).isEqualTo(before);
        Story next = new Story(story.slug(), List.of(), List.of("core-version@2"));
        asOperator()
                .body(next.plan("2027-spring", "2027-03-01T08:00", "2027-04-01T08:00", "139"))
                .post(next.barometer() + "/rounds")
                .then()
                .statusCode(201);
        given().get(next.barometer() + "/rounds/2027-spring/questionnaire?municipality=139")
                .then()
                .body("sections[0].questions[0].version", equalTo(2))
                .body("sha256", not(equalTo(before)));
        given().get(next.barometer() + "/rounds/2027-spring/comparison")
                .then()
                .statusCode(200)
                .body("since", equalTo(Story.ROUND))
                .body("questions[0].versionSince", equalTo(1))
                .body("questions[0].version", equalTo(2))
                .body("questions[0].change.comparability", equalTo("comparable"));
    }

    @Test
    void rounds_that_ask_other_questions_say_which() {
        Story story = Story.begin().open("139");
        Story next = new Story(story.slug(), List.of(), List.of("life@1", Story.own()));
        asOperator()
                .body(next.plan("2027-spring", "2027-03-01T08:00", "2027-04-01T08:00", "139"))
                .post(next.barometer() + "/rounds")
                .then()
                .statusCode(201);
        given().get(next.barometer() + "/rounds/2027-spring/comparison?since=" + Story.ROUND)
                .then()
                .body("questions.key", contains("life"))
                .body("questions.change.comparability", contains("same"))
                .body("added", contains("own"))
                .body("removed", contains("visits", "shop", "trust", "distance", "first", "wish", "age"));
        given().get(story.round() + "/comparison").then().statusCode(404);
        given().get(next.barometer() + "/rounds/2027-spring/comparison?municipality=999")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no municipality “999”."));
    }

    @Test
    void a_calculated_value_is_as_comparable_as_what_it_is_worked_out_of() {
        String part = """
                {"key": "calculated-part", "text": {"fi": "Montako?"}, "answer": {"type": "number", "min": 0, "max": %d}}
                """;
        String index = """
                {"key": "calculated-index", "text": {"fi": "Indeksi"}, "answer": {"type": "calculated",
                  "method": "index", "of": [{"question": "calculated-part"}]}}
                """;
        Story story = Story.begin(List.of(), List.of(Story.bank(part.formatted(10)), Story.bank(index)))
                .open("139");
        asOperator()
                .header("If-Match", given().get("/v1/questions/calculated-part").header("ETag"))
                .body("{\"question\": %s, \"comparability\": \"broken\"}".formatted(part.formatted(20)))
                .post("/v1/questions/calculated-part/versions")
                .then()
                .statusCode(201);
        Story next = new Story(story.slug(), List.of(), List.of("calculated-part@2", "calculated-index@1"));
        asOperator()
                .body(next.plan("2027-spring", "2027-03-01T08:00", "2027-04-01T08:00", "139"))
                .post(next.barometer() + "/rounds")
                .then()
                .statusCode(201);
        given().get(next.barometer() + "/rounds/2027-spring/comparison")
                .then()
                .body("questions.find { it.key == 'calculated-index' }.change.comparability", equalTo("broken"))
                .body(
                        "questions.find { it.key == 'calculated-index' }.change.differences.pointer",
                        contains("/answer/of/0"));
    }

    @Test
    void a_response_that_names_another_questionnaire_is_refused() {
        Story story = Story.begin().open("139", "148");
        String read = questionnaire(story, "139").getString("sha256");
        Map<String, Object> answers = Map.of("life", 4);
        Story.send(
                        story.round(),
                        Map.of("municipality", "139", "language", "fi", "answers", answers, "questionnaire", read))
                .then()
                .statusCode(201)
                .body("questionnaire", equalTo(read));
        Story.send(
                        story.round(),
                        Map.of("municipality", "148", "language", "fi", "answers", answers, "questionnaire", read))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/questionnaire"));
    }

    @Test
    void a_front_end_is_tried_without_leaving_a_trace() {
        Story story = Story.begin().draft("139");
        Map<String, Object> right = Map.of("municipality", "139", "language", "fi", "answers", Map.of("life", 4));
        Map<String, Object> wrong = Map.of("municipality", "139", "language", "fi", "answers", Map.of("life", 9));
        given().contentType("application/json")
                .body(right)
                .post(story.round() + "/responses/check")
                .then()
                .statusCode(204);
        given().contentType("application/json")
                .body(wrong)
                .post(story.round() + "/responses/check")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/answers/life"));
        Story.send(story.round(), right).then().statusCode(409);
    }

    private static JsonPath questionnaire(Story story, String municipality) {
        return given().get(story.round() + "/questionnaire?municipality=" + municipality)
                .jsonPath();
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(new String(bytes, StandardCharsets.UTF_8)));
    }
}
