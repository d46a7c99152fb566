package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SeriesTest {

    private static final String SPRING = "2026-03-02T08:00:00+02:00";
    private static final String AUTUMN = "2026-09-01T08:00:00+03:00";

    @Test
    void a_question_is_followed_over_rounds_with_the_changes_that_were_published() {
        Story story = Story.begin();
        Edition.open(story, "spring", SPRING, "139")
                .answered(10, "139", Map.of("life", 5))
                .answered(30, "139", Map.of("life", 2))
                .published();
        Edition.open(story, "autumn", AUTUMN, "139")
                .answered(28, "139", Map.of("life", 5))
                .answered(12, "139", Map.of("life", 2))
                .published();
        series(story, "question=life&municipality=139")
                .body("rounds.round", contains("spring", "autumn"))
                .body("rounds.segment", contains(1, 1))
                .body("rounds[0].comparison", nullValue())
                .body("rounds[1].comparison.since", equalTo("spring"))
                .body("rounds[1].comparison.comparability", equalTo("same"))
                .body("rounds[1].comparison.sameArea", equalTo(true))
                .body("rounds[1].comparison.joined", equalTo(true))
                .body("rounds[1].observations.find { it.answerClass == '5' }.changeFlag", equalTo("up"))
                .body("rounds[1].observations.find { it.answerClass == '5' }.change", equalTo(0.45f));
    }

    @Test
    void an_area_that_is_another_one_breaks_the_series() {
        Story story = Story.begin();
        Edition.open(story, "spring", SPRING, "139").published();
        Edition.open(story, "autumn", AUTUMN, "139", "148").published();
        series(story, "question=life")
                .body("area", equalTo("FI"))
                .body("rounds.segment", contains(1, 2))
                .body("rounds[1].comparison.sameArea", equalTo(false))
                .body("rounds[1].comparison.joined", equalTo(false));
        series(story, "question=life&area=139").body("rounds.segment", contains(1, 1));
        series(story, "question=life&area=148").body("rounds.round", contains("autumn"));
    }

    @Test
    void a_question_or_a_breakdown_that_is_another_one_breaks_the_series() {
        Story before = Story.begin(List.of(version("years", 1, "a", "b")), List.of(version("mood", 1, "good", "bad")));
        answered(Edition.open(before, "spring", SPRING, "139"));
        Story after =
                new Story(before.slug(), before.background(), List.of(version("mood", 2, "good", "so-so", "bad")));
        answered(Edition.open(after, "autumn", AUTUMN, "139"));
        Story last = new Story(before.slug(), List.of(version("years", 2, "a", "b", "c")), after.questions());
        answered(Edition.open(last, "winter", "2026-10-01T08:00:00+03:00", "139"));
        series(before, "question=mood&area=139")
                .body("rounds.segment", contains(1, 2, 2))
                .body("rounds[1].comparison.comparability", equalTo("broken"))
                .body("rounds[1].comparison.differences[0].pointer", containsString("/answer"));
        series(before, "question=mood&area=139&breakdown=years").body("rounds.segment", contains(1, 2, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "municipality=139; question: say which one.",
                "question=lief; question: there is no",
                "question=life&municipality=999; area: there is no",
                "question=life&breakdown=aeg; breakdown: there is no",
                "question=life&municipality=139&area=FI; area: leave it out",
                "question=life&rounds=1; rounds: there is no such parameter",
                "question=life&barometer=nobody; barometer: there is no"
            })
    void what_cannot_be_asked_is_told_with_the_name_of_the_parameter(String query, String detail) {
        Story.begin().open("139").published();
        Story.begin().open("139").published();
        given().get("/v1/series?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void which_barometer_is_meant_must_be_said_where_several_ask() {
        Story.begin().open("139").published();
        Story.begin().open("139").published();
        given().get("/v1/series?question=life")
                .then()
                .statusCode(400)
                .body("detail", equalTo("barometer: say which one; several have published the question."));
    }

    @Test
    void what_is_withheld_stays_withheld() {
        Story story =
                Story.begin().open("139").answered(3, "139", Map.of("life", 1)).published();
        series(story, "question=life&area=139")
                .body("rounds", hasSize(1))
                .body("rounds[0].observations.obsStatus.unique()", contains("Q"));
    }

    private static void answered(Edition edition) {
        for (String mood : List.of("good", "bad")) {
            edition.answered(10, "139", Map.of("years", "a", "mood", mood))
                    .answered(10, "139", Map.of("years", "b", "mood", mood));
        }
        edition.published();
    }

    private static String version(String key, int number, String... answers) {
        String options = String.join(
                ",",
                Arrays.stream(answers)
                        .map(code -> "{\"code\": \"%s\", \"label\": {\"fi\": \"%s\"}}".formatted(code, code))
                        .toList());
        String question =
                "{\"key\": \"%s\", \"text\": {\"fi\": \"%s?\"}, \"answer\": {\"type\": \"single\", \"options\": [%s]}}"
                        .formatted(key, key, options);
        if (number == 1) {
            return Story.bank(question);
        }
        Story.asOperator()
                .header("If-Match", given().get("/v1/questions/" + key).header("ETag"))
                .body("{\"question\": %s, \"comparability\": \"broken\"}".formatted(question))
                .post("/v1/questions/" + key + "/versions")
                .then()
                .statusCode(201);
        return key + "@" + number;
    }

    private static ValidatableResponse series(Story story, String query) {
        return given().get("/v1/series?barometer=%s&%s".formatted(story.slug(), query))
                .then()
                .statusCode(200);
    }
}
