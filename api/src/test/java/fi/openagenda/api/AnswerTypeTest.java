package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types of answer that a village survey has no need of: taken in, refused, and published. */
@QuarkusTest
class AnswerTypeTest {

    private static final String SCALE = """
            {"points": [{"value": 1, "label": {"fi": "Huono"}}, {"value": 2, "label": {"fi": "Keskinkertainen"}},
                        {"value": 3, "label": {"fi": "Hyvä"}}],
             "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}]}
            """;

    static Stream<Map<String, ?>> right() {
        return Stream.of(
                Map.of("t-car", true),
                Map.of("t-car", "dk"),
                Map.of("t-streets", Map.of("light", 3)),
                Map.of("t-streets", Map.of("light", "dk", "snow", 1)),
                Map.of("t-moved", "2026-02-28"),
                Map.of("t-work", "148"),
                Map.of("t-area", "91100"),
                Map.of("t-places", List.of("c", "a")),
                Map.of("t-few", List.of("none")),
                Map.of("t-money", Map.of("a", 60, "b", 40)),
                Map.of("t-money", Map.of("c", 100)),
                Map.of("t-spot", "north"),
                Map.of("t-spot", "dk"),
                Map.of("t-few", List.of("a", "b")),
                Map.of("t-car", false, "t-bus", true),
                Map.of("t-car", false, "t-work", "139", "t-bus", false));
    }

    static Stream<Map<String, ?>> wrong() {
        return Stream.of(
                Map.of("t-car", "yes"),
                Map.of("t-car", 1),
                Map.of("t-car", "maybe"),
                Map.of("t-streets", Map.of()),
                Map.of("t-streets", Map.of("fog", 3)),
                Map.of("t-streets", Map.of("light", 4)),
                Map.of("t-streets", 3),
                Map.of("t-moved", "2026-02-29"),
                Map.of("t-moved", "2023-12-31"),
                Map.of("t-moved", "28.2.2026"),
                Map.of("t-work", "588"),
                Map.of("t-work", 148),
                Map.of("t-area", "00100"),
                Map.of("t-area", "9110"),
                Map.of("t-places", List.of("a", "b", "c")),
                Map.of("t-few", List.of("a")),
                Map.of("t-few", List.of("a", "none")),
                Map.of("t-money", Map.of("a", 60, "b", 41)),
                Map.of("t-money", Map.of("a", 60)),
                Map.of("t-money", Map.of("a", 101, "b", -1)),
                Map.of("t-money", Map.of("a", 60, "x", 40)),
                Map.of("t-money", Map.of("a", 99.5, "b", 0.5)),
                Map.of("t-money", Map.of()),
                Map.of("t-money", 100),
                Map.of("t-spot", "west"),
                Map.of("t-spot", List.of(25.5, 65.3)),
                Map.of("t-ease", 50),
                Map.of("t-bus", true),
                Map.of("t-car", true, "t-bus", true),
                Map.of("t-car", false, "t-work", "091", "t-bus", true));
    }

    @ParameterizedTest
    @MethodSource("right")
    void a_right_answer_is_taken_in(Map<String, ?> answers) {
        check(answers, 204);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_answer_is_refused(Map<String, ?> answers) {
        check(answers, 422);
    }

    @Test
    void each_is_counted_its_own_way() {
        Story story = Story.begin(List.of(), Trial.QUESTIONS)
                .open("139")
                .answered(
                        6,
                        "139",
                        Map.of(
                                "t-car", true,
                                "t-streets", Map.of("light", 3, "snow", "dk"),
                                "t-moved", "2024-05-17",
                                "t-work", "139",
                                "t-area", "91100",
                                "t-money", Map.of("a", 60, "c", 40),
                                "t-spot", "north"))
                .answered(
                        4,
                        "139",
                        Map.of(
                                "t-car", false,
                                "t-streets", Map.of("light", 1, "snow", 2),
                                "t-moved", "2026-01-01",
                                "t-work", "091",
                                "t-area", "95200",
                                "t-money", Map.of("b", 100),
                                "t-spot", "south"))
                .answered(4, "139", Map.of("t-car", "dk", "t-streets", Map.of("snow", 3)))
                .answered(3, "139", Map.of("t-streets", Map.of("snow", 1)))
                .published();
        assertThat(story.totals("t-car", "139"))
                .containsExactly("_T yes 10 6 0.600000 U", "_T no 10 4 0.400000 U", "_T dk 14 4 0.285714 U");
        assertThat(story.totals("t-streets.light", "139")).contains("_T 1 10 4 0.400000 U", "_T 3 10 6 0.600000 U");
        assertThat(story.totals("t-streets.snow", "139"))
                .contains(
                        "_T 1 11 3 0.272727 U",
                        "_T 2 11 4 0.363636 U",
                        "_T 3 11 4 0.363636 U",
                        "_T dk 17 6 0.352941 U");
        assertThat(story.totals("t-moved", "139"))
                .containsExactly("_T 2024 10 6 0.600000 U", "_T 2025 10 0 0.000000 U", "_T 2026 10 4 0.400000 U");
        assertThat(story.totals("t-work", "139")).contains("_T 17 10 6 0.600000 U", "_T 01 10 4 0.400000 U");
        assertThat(story.totals("t-area", "139"))
                .containsExactly("_T 91100 10 6 0.600000 U", "_T 95200 10 4 0.400000 U");
        assertThat(story.totals("t-money.a", "139"))
                .containsExactly("_T 0 10 4 0.400000 U", "_T 1..100 10 6 0.600000 U");
        assertThat(story.totals("t-money.b", "139"))
                .containsExactly("_T 0 10 6 0.600000 U", "_T 1..100 10 4 0.400000 U");
        assertThat(story.totals("t-spot", "139")).contains("_T north 10 6 0.600000 U", "_T south 10 4 0.400000 U");
        // Light 3 of 1 to 3 is 100; light 1 and snow 2 are 25; snow 3 is 100 and snow 1 is 0.
        assertThat(story.totals("t-ease", "139"))
                .containsExactly("_T 0..49 17 7 0.411765 U", "_T 50..100 17 10 0.588235 U");
        given().get(story.release() + "/data.json")
                .then()
                .body("questions.find { it.key == 't-streets.snow' }.item.fi", equalTo("Auraus"));
        given().get(story.release() + "/maps/t-spot.geojson")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("features.find { it.id == '139:north' }.properties.share", equalTo(0.6f))
                .body("features.find { it.id == '139:north' }.geometry.type", equalTo("MultiPolygon"));
        given().get(story.release() + "/maps/t-car.geojson").then().statusCode(404);
    }

    private static void check(Map<String, ?> answers, int status) {
        given().contentType("application/json")
                .body(Map.of("municipality", "139", "language", "fi", "answers", answers))
                .post(Trial.STORY.round() + "/responses/check")
                .then()
                .statusCode(status);
    }

    /** One round for all trials: nothing is stored in it. */
    static final class Trial {
        static final List<String> QUESTIONS = List.of(
                question("t-car", """
                    {"type": "yes-no", "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}]}
                    """, ""),
                question("t-streets", """
                    {"type": "matrix", "rows": [{"code": "light", "label": {"fi": "Valaistus"}},
                      {"code": "snow", "label": {"fi": "Auraus"}}], "scale": %s}
                    """.formatted(SCALE), ""),
                question("t-moved", """
                    {"type": "date", "earliest": "2024-01-01", "latest": "2026-02-28"}
                    """, ""),
                question("t-work", "{\"type\": \"municipality\"}", ""),
                question("t-area", """
                    {"type": "postal-area", "areas": [{"code": "91100", "label": {"fi": "Ii"}},
                      {"code": "95200", "label": {"fi": "Simo"}}]}
                    """, ""),
                question("t-places", """
                    {"type": "ranking", "maxPlaces": 2, "options": [{"code": "a", "label": {"fi": "A"}},
                      {"code": "b", "label": {"fi": "B"}}, {"code": "c", "label": {"fi": "C"}}]}
                    """, ""),
                question("t-money", """
                    {"type": "allocation", "total": 100, "bands": [{"from": 0, "to": 0}, {"from": 1, "to": 100}],
                     "options": [{"code": "a", "label": {"fi": "A"}}, {"code": "b", "label": {"fi": "B"}},
                      {"code": "c", "label": {"fi": "C"}}]}
                    """, ""),
                question("t-spot", """
                    {"type": "map-area", "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}],
                     "zones": [
                      {"code": "north", "label": {"fi": "Pohjoinen"}, "geometry": {"type": "MultiPolygon",
                        "coordinates": [[[[25, 65.5], [26, 65.5], [26, 66], [25, 65.5]]]]}},
                      {"code": "south", "label": {"fi": "Etelä"}, "geometry": {"type": "MultiPolygon",
                        "coordinates": [[[[25, 65], [26, 65], [26, 65.5], [25, 65.5], [25, 65]]]]}}]}
                    """, ""),
                question("t-ease", """
                    {"type": "calculated", "method": "index", "of": [{"question": "t-streets"}], "leastAnswered": 1,
                     "bands": [{"from": 0, "to": 49}, {"from": 50, "to": 100}]}
                    """, ""),
                question("t-few", """
                    {"type": "multiple", "minSelections": 2, "options": [{"code": "a", "label": {"fi": "A"}},
                      {"code": "b", "label": {"fi": "B"}}, {"code": "none", "label": {"fi": "Ei"}, "exclusive": true}]}
                    """, ""),
                question("t-bus", "{\"type\": \"yes-no\"}", """
                    , "showIf": {"all": [{"question": "t-car", "in": ["no"]}, {"not": {"question": "t-work", "in": ["091"]}}]}
                    """));

        static final Story STORY = Story.begin(List.of(), QUESTIONS).draft("139");
    }

    private static String question(String key, String answer, String rest) {
        return Story.bank(
                "{\"key\": \"%s\", \"text\": {\"fi\": \"%s?\"}, \"answer\": %s%s}".formatted(key, key, answer, rest));
    }
}
