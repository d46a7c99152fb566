package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A barometer says how respondents are protected, before anybody answers and for good. */
@QuarkusTest
class ProtectionTest {

    private static final String STRICTER = """
            {"mode": "noisy", "leastBase": 12, "crossed": ["age"], "target": {"question": "age", "in": ["old"]}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"leastBase": 9}                                            | leastBase         | Must be at least 10.
                    {"leastBase": 1001}                                         | leastBase         | Must be at most 1000.
                    {"leastCount": 2}                                           | leastCount        | Must be at least 3.
                    {"leastWeightedBase": 99}                                   | leastWeightedBase | Must be at least 100.
                    {"leastWeightingCell": 19}                                  | leastWeightingCell | Must be at least 20.
                    {"mode": "strict", "leastBase": 10}                         | leastBase         | Must be at least 30.
                    {"mode": "strict", "leastCount": 3}                         | leastCount        | Must be at least 5.
                    {"crossed": ["age", "age"]}                                 | crossed/1         | Is there twice.
                    {"crossed": ["\\u0000"]}                                    | crossed/0         | Is no key of a question.
                    {"target": {"question": "age", "gte": 3}}                   | target            | Must be {question, in}
                    """)
    void nobody_is_protected_less_than_usual(String protection, String pointer, String detail) {
        create(protection)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-definition"))
                .body("errors.pointer", contains("#/protection/" + pointer))
                .body("errors[0].detail", startsWith(detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"mode": "loose"}                                           | mode
                    {"leastBase": "ten"}                                        | leastBase
                    {"least": 10}                                               | least
                    {"target": {"in": ["a"]}}                                   | target/question
                    {"crossed": [null]}                                         | crossed/0
                    """)
    void a_member_that_is_missing_unknown_or_odd_is_pointed_at(String protection, String pointer) {
        create(protection)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-body"))
                .body("errors.pointer", contains("#/protection/" + pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"crossed": ["age", "gender"]}                       | The barometer's protection/crossed/1: There is no
                    {"crossed": ["life"]}                                | The barometer's protection/crossed/0: There is no
                    {"target": {"question": "life", "in": ["1"]}}        | The barometer's protection/target/question: There is no
                    {"target": {"question": "age", "in": ["ancient"]}}   | The barometer's protection/target: The question “age” has no
                    """)
    void results_are_crossed_and_weighted_by_background_that_the_round_asks(String protection, String detail) {
        Story story = Story.beginProtected(protection);
        asOperator()
                .body(story.plan(Story.ROUND, "2026-03-02T08:00", "2199-01-01T00:00", "139"))
                .post(story.barometer() + "/rounds")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/background"))
                .body("errors[0].detail", startsWith(detail));
    }

    @Test
    void a_draft_whose_barometer_has_changed_below_it_does_not_open() {
        Story story = Story.begin().draft("139");
        asOperator()
                .header("If-Match", given().get(story.barometer()).header("ETag"))
                .body(Story.definition(story.slug(), "{\"crossed\": [\"gender\"]}"))
                .put(story.barometer())
                .then()
                .statusCode(200);
        story.opening().then().statusCode(409).body("errors.pointer", contains("#/background"));
    }

    @Test
    void what_was_said_is_frozen_with_the_round_and_moves_with_the_barometer() {
        Story story = Story.beginProtected(STRICTER).open("139");
        given().get(story.barometer())
                .then()
                .body("protection.mode", equalTo("noisy"))
                .body("protection.leastBase", equalTo(12))
                .body("protection.crossed", contains("age"));
        String core = given().get(story.round() + "/core.json").asString();
        assertThat(core)
                .contains("\"protection\":{\"crossed\":[\"age\"],\"leastBase\":12,\"mode\":\"noisy\","
                        + "\"target\":{\"in\":[\"old\"],\"question\":\"age\"}}");
        asOperator()
                .header("If-Match", given().get(story.barometer()).header("ETag"))
                .body(Story.definition(story.slug()))
                .put(story.barometer())
                .then()
                .statusCode(200);
        assertThat(given().get(story.round() + "/core.json").asString()).isEqualTo(core);

        String document = given().get(story.barometer() + "/document").asString();
        String slug = "b" + UUID.randomUUID();
        String moved = document.replace(story.slug(), slug);
        imported(moved.replace("\"leastBase\":12", "\"leastBase\":2"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/rounds/0/core/protection/leastBase"));
        imported(moved).then().statusCode(201);
        assertThat(given().get("/v1/barometers/%s/rounds/%s/core.json".formatted(slug, Story.ROUND))
                        .asString())
                .isEqualTo(core.replace(story.slug(), slug));
    }

    /** Exact counts beside noisy ones would tell the noise. */
    @Test
    void who_responded_is_as_noisy_as_what_they_answered() {
        Story story = Story.beginProtected("{\"mode\": \"noisy\"}")
                .open("139")
                .answered(17, "139", Map.of("age", "young", "life", 1))
                .answered(18, "139", Map.of("age", "young", "life", 5))
                .answered(19, "139", Map.of("age", "old", "life", 1))
                .answered(21, "139", Map.of("age", "old", "life", 5))
                .published();
        List<String> answered = story.csv("data.csv").stream()
                .filter(line -> line.get("question").equals("life")
                        && line.get("area").equals("139")
                        && line.get("breakdown").equals("age")
                        && line.get("answer_class").startsWith("1"))
                .map(line -> line.get("cat1") + " " + line.get("n"))
                .toList();
        List<String> responded = story.csv("representativeness.csv").stream()
                .filter(line ->
                        line.get("area").equals("139") && line.get("breakdown").equals("age"))
                .map(line -> line.get("cat1") + " " + line.get("responses"))
                .toList();
        assertThat(responded).hasSize(2).isEqualTo(answered);
        assertThat(story.csv("data.csv"))
                .allMatch(line -> line.get("method").equals("block-1-noisy"))
                .noneMatch(line -> line.get("n").equals("1") || line.get("n").equals("2"));
    }

    @Test
    void of_a_barometer_that_says_nothing_nothing_is_told() {
        for (String protection : new String[] {"{}", "{\"mode\": \"exact\"}"}) {
            Story story = Story.beginProtected(protection).open("139");
            assertThat(given().get(story.barometer()).asString()).doesNotContain("protection");
            given().get(story.round() + "/core.json").then().body("$", not(hasKey("protection")));
        }
    }

    private static Response create(String protection) {
        return asOperator()
                .body(Story.definition("b" + UUID.randomUUID(), protection))
                .post("/v1/barometers");
    }

    private static Response imported(String document) {
        return asOperator().body(document).post("/v1/barometers/import");
    }
}
