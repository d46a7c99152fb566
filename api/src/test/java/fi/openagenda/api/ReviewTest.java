package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReviewTest {

    private static final Map<String, Object> CAREFUL = Map.of("life", 2);
    private static final Map<String, Object> TRAPPED = Map.of("honeypot", "https://example.org");

    private static void answer(Story story, int times, int life, Map<String, ?> paradata) {
        for (int i = 0; i < times; i++) {
            Map<String, Object> response = new HashMap<>(Map.of("municipality", "139", "language", "fi"));
            response.put("answers", Map.of("life", life));
            response.put("paradata", paradata);
            Story.send(story.round(), response).then().statusCode(201);
        }
    }

    @Test
    void what_is_flagged_counts_unless_it_is_decided_otherwise() {
        Story story = Story.begin().open("139").answered(12, "139", CAREFUL).answered(12, "139", Map.of("life", 4));
        answer(story, 3, 4, TRAPPED);
        story.published();
        assertThat(story.totals("life", "139")).contains("_T 4 27 15 0.555556 U");
        given().get(story.release() + "/data.json").then().body("account.counted", equalTo(27));
    }

    @Test
    void how_many_were_excluded_and_why_is_in_the_release() {
        Story story = Story.begin().open("139").answered(12, "139", CAREFUL).answered(12, "139", Map.of("life", 4));
        answer(story, 3, 4, TRAPPED);
        asOperator()
                .get(story.round() + "/review")
                .then()
                .statusCode(200)
                .body("items.find { it.flag == 'honeypot' }.responses", equalTo(3))
                .body("items.find { it.flag == 'speeder' }.responses", equalTo(0));
        story.closed();
        asOperator()
                .get(story.round() + "/review")
                .then()
                .body("items.find { it.flag == 'honeypot' }.responses", equalTo(3));
        Story.publish(story.round(), Map.of("changeNote", "First.", "exclude", List.of("honeypot", "speeder")))
                .then()
                .statusCode(201);
        assertThat(story.totals("life", "139")).contains("_T 4 24 12 0.500000 U");
        given().get(story.release() + "/data.json")
                .then()
                .body(
                        "account",
                        equalTo(Map.of(
                                "taken",
                                27,
                                "counted",
                                24,
                                "withdrawn",
                                0,
                                "excluded",
                                List.of(
                                        Map.of("flag", "speeder", "responses", 0),
                                        Map.of("flag", "honeypot", "responses", 3)))));
    }

    @Test
    void an_unknown_flag_and_a_draft_are_refused() {
        Story story = Story.begin().draft("139");
        asOperator().get(story.round() + "/review").then().statusCode(409);
        asOperator()
                .body(Map.of("changeNote", "First.", "exclude", List.of("ugly")))
                .post(story.round() + "/releases")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/exclude/0"));
    }

    @ParameterizedTest
    @CsvSource({
        "mode,       telepathy",
        "completion, perhaps",
        "duration,   10 minutes",
        "honeypot,   7",
        "browser,    Netscape",
    })
    void paradata_is_one_of_what_there_is(String member, String value) {
        Story story = Story.begin().open("139");
        Object wrong = value.equals("7") ? 7 : value;
        Story.send(
                        story.round(),
                        Map.of(
                                "municipality",
                                "139",
                                "language",
                                "fi",
                                "answers",
                                Map.of(),
                                "paradata",
                                Map.of(member, wrong)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/paradata/" + member));
    }
}
