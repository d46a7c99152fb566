package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a question is told, all of it, with its place. */
@QuarkusTest
class UnsoundQuestionTest {

    private static final String NORTH = "[[[[25, 65.5], [26, 65.5], [26, 66], [25, 65.5]]]]";

    @Test
    void every_fault_is_told_at_once() {
        QuestionTest.create("""
                {"key": "faulty", "text": {"fi": "<script>alert(1)</script>", "xx-nonsense-": "x", "sv": " "},
                 "help": {"fi": "%s"}, "required": true, "sensitivity": "special-category", "serviceClass": "P999",
                 "tags": ["#asukkaat"], "answer": {"type": "multiple", "maxSelections": 9, "options": [
                   {"code": "a", "label": {"fi": "A"}}, {"code": "a", "label": {"fi": "\\u202Ekäänteinen"}}]}}
                """.formatted("x".repeat(2001)))
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-definition"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/question/text/fi",
                                "#/question/text/sv",
                                "#/question/text/xx-nonsense-",
                                "#/question/help/fi",
                                "#/question/required",
                                "#/question/serviceClass",
                                "#/question/tags/0",
                                "#/question/answer/options",
                                "#/question/answer/options/1/label/fi",
                                "#/question/answer/maxSelections"));
        given().get("/v1/questions/faulty").then().statusCode(404);
    }

    static Stream<Arguments> unsoundAnswers() {
        return Stream.of(
                Arguments.of(
                        "{\"type\": \"single\", \"options\": [{\"code\": \"a\", \"label\": {\"fi\": \"A\"}}]}",
                        "/options"),
                Arguments.of("{\"type\": \"number\", \"min\": 5, \"max\": 1}", "/max"),
                Arguments.of(
                        "{\"type\": \"number\", \"min\": 0, \"max\": 9, \"bands\": [{\"from\": 0, \"to\": 3}, {\"from\": 5, \"to\": 9}]}",
                        "/bands/1"),
                Arguments.of(
                        "{\"type\": \"rating\", \"min\": 0, \"max\": 1000, \"lowLabel\": {\"fi\": \"L\"}, \"highLabel\": {\"fi\": \"H\"}}",
                        "/max"),
                Arguments.of("{\"type\": \"text\", \"maxLength\": 0}", "/maxLength"),
                Arguments.of(
                        "{\"type\": \"yes-no\", \"nonSubstantive\": [{\"code\": \"yes\", \"label\": {\"fi\": \"A\"}}]}",
                        "/nonSubstantive/0/code"),
                Arguments.of(
                        "{\"type\": \"date\", \"earliest\": \"2026-01-01\", \"latest\": \"2025-01-01\"}", "/latest"),
                Arguments.of(
                        "{\"type\": \"postal-area\", \"areas\": [{\"code\": \"911\", \"label\": {\"fi\": \"Ii\"}}]}",
                        "/areas/0/code"),
                Arguments.of(
                        "{\"type\": \"matrix\", \"rows\": [], \"scale\": {\"points\": [{\"value\": 2, \"label\": {\"fi\": \"a\"}},"
                                + " {\"value\": 3, \"label\": {\"fi\": \"b\"}}]}}",
                        "/rows"),
                Arguments.of(
                        "{\"type\": \"ordinal\", \"scale\": {\"points\": [{\"value\": 2, \"label\": {\"fi\": \"a\"}},"
                                + " {\"value\": 1, \"label\": {\"fi\": \"b\"}}]}}",
                        "/scale/points/1/value"),
                Arguments.of(
                        "{\"type\": \"ordinal\", \"scale\": {\"points\": [{\"value\": 1, \"label\": {\"fi\": \"a\"}},"
                                + " {\"value\": 2, \"label\": {\"fi\": \"b\"}}], \"nonSubstantive\": [{\"code\": \"2\", \"label\":"
                                + " {\"fi\": \"c\"}}]}}",
                        "/scale/nonSubstantive/0/code"),
                Arguments.of(
                        "{\"type\": \"ranking\", \"maxPlaces\": 3, \"options\": [{\"code\": \"a\", \"label\": {\"fi\": \"A\"}},"
                                + " {\"code\": \"b\", \"label\": {\"fi\": \"B\"}}]}",
                        "/maxPlaces"),
                Arguments.of(
                        "{\"type\": \"allocation\", \"total\": 9, \"options\": [%s], \"bands\": [{\"from\": 0, \"to\": 8}]}"
                                .formatted(options(2)),
                        "/bands"),
                Arguments.of(
                        "{\"type\": \"allocation\", \"total\": 0, \"options\": [%s]}".formatted(options(2)), "/total"),
                Arguments.of(mapArea("Polygon", NORTH), "/zones/1/geometry/type"),
                Arguments.of(mapArea("MultiPolygon", "[]"), "/zones/1/geometry/coordinates"),
                Arguments.of(
                        mapArea("MultiPolygon", "[[[[25, 95], [26, 95], [26, 96], [25, 95]]]]"),
                        "/zones/1/geometry/coordinates/0/0"),
                Arguments.of(
                        mapArea("MultiPolygon", "[[[[25, 66], [26, 66], [26, 67]]]]"),
                        "/zones/1/geometry/coordinates/0/0"),
                Arguments.of(
                        mapArea("MultiPolygon", "[[[[25, 66], [26, 67], [26, 66], [25, 67], [25, 66]]]]"),
                        "/zones/1/geometry/coordinates"),
                Arguments.of(mapArea("MultiPolygon", NORTH), "/zones/1/geometry"),
                Arguments.of(
                        "{\"type\": \"calculated\", \"method\": \"sum\", \"of\": [{\"question\": \"a\"}, {\"question\": \"a\"}]}",
                        "/of/1/question"),
                Arguments.of(
                        "{\"type\": \"calculated\", \"method\": \"sum\", \"leastAnswered\": 1, \"of\": [{\"question\": \"a\"}]}",
                        "/leastAnswered"),
                Arguments.of(
                        "{\"type\": \"calculated\", \"method\": \"index\", \"of\": [{\"question\": \"a\"}],"
                                + " \"bands\": [{\"from\": 1, \"to\": 100}]}",
                        "/bands/0"),
                Arguments.of("{\"type\": \"single\", \"options\": [%s]}".formatted(options(10_000)), "/options"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "levels": [[["o0", "o1"], ["o2"], ["o3"]], [["o0", "o2"], ["o1", "o3"]]] | /levels/1
                    "levels": [[["o0", "o1"], ["o2"]]]                                       | /levels/0
                    "levels": [[["o0", "o1"], ["o1", "o2", "o3"]]]                           | /levels/0/1/0
                    "levels": [[["o0", "o1", "o2", "o3"]]]                                   | /levels/0
                    "levels": [[["o0", "o1"], ["o2", "o3", "o9\\u0000"]]]                    | /levels/0/1/2
                    "levels": [[["o0", "o1"], ["o2", "o3"]]], "spread": ["o3"]               | /levels/0/1/1
                    "spread": ["o4"]                                                         | /spread/0
                    "spread": ["o0", "o1", "o2", "o3"]                                       | /spread
                    """)
    void options_are_merged_whole_level_by_level_or_not_at_all(String merging, String pointer) {
        QuestionTest.create("""
                {"key": "unsound", "text": {"fi": "Mitä?"},
                 "answer": {"type": "single", "options": [%s], %s}}
                """.formatted(options(4), merging))
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-definition"))
                .body("errors.pointer", contains("#/question/answer" + pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5          | #/question/answer/levels
                    [null]     | #/question/answer/levels/0
                    [["a"]]    | #/question/answer/levels/0/0
                    [[[null]]] | #/question/answer/levels/0/0/0
                    """)
    void levels_that_are_none_are_pointed_at(String levels, String pointer) {
        wrongShape("""
                {"key": "unsound", "text": {"fi": "Mitä?"},
                 "answer": {"type": "single", "options": [%s], "levels": %s}}
                """.formatted(options(4), levels), pointer);
    }

    @ParameterizedTest
    @MethodSource("unsoundAnswers")
    void each_type_says_what_is_wrong_with_it(String answer, String pointer) {
        QuestionTest.create("{\"key\": \"unsound\", \"text\": {\"fi\": \"Mitä?\"}, \"answer\": %s}".formatted(answer))
                .statusCode(422)
                .body("errors.pointer", contains("#/question/answer" + pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[[null]]", "[[[null]]]", "[[[[null, 1]]]]", "[[[[\"25\", 65]]]]", "5", "{}"})
    void coordinates_that_are_none_are_pointed_at(String coordinates) {
        QuestionTest.create("{\"key\": \"nowhere\", \"text\": {\"fi\": \"Missä?\"}, \"answer\": %s}"
                        .formatted(mapArea("MultiPolygon", coordinates)))
                .statusCode(422)
                .body("errors.pointer", contains(startsWith("#/question/answer/zones/1/geometry")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"question": "a"}                                   | /showIf
                    {"question": "a", "gte": 1, "in": ["x"]}            | /showIf
                    {"question": "a b", "gte": 1}                       | /showIf/question
                    {"question": "a", "in": ["x", "y\\u200B"]}          | /showIf/in/1
                    {"question": "a", "includes": ""}                   | /showIf/includes
                    {"all": []}                                         | /showIf/all
                    {"any": [{"not": {"question": "a", "notIn": [""]}}]} | /showIf/any/0/not/notIn/0
                    """)
    void a_condition_that_could_never_be_read_is_refused(String condition, String pointer) {
        QuestionTest.create(QuestionTest.LIBRARY
                        .formatted("conditional", "x", Story.SCALE)
                        .replaceFirst("\\{", "{\"showIf\": %s, ".formatted(condition.replace("\\", "\\\\"))))
                .statusCode(422)
                .body("errors.pointer", contains("#/question" + pointer));
    }

    @Test
    void no_question_is_called_as_something_else_beside_it() {
        QuestionTest.create(QuestionTest.LIBRARY.formatted("lint", "x", Story.SCALE))
                .statusCode(422)
                .body("errors.pointer", contains("#/question/key"));
    }

    @ParameterizedTest
    @MethodSource
    void a_key_holds_nothing_that_cannot_be_seen(String key) {
        QuestionTest.create(QuestionTest.LIBRARY.formatted(key, "x", Story.SCALE))
                .statusCode(422)
                .body("errors.pointer", contains("#/question/key"));
    }

    static Stream<String> a_key_holds_nothing_that_cannot_be_seen() {
        return Stream.of("li\u200Bbrary", "\u202Eyrarbil", "lib\uFEFFrary", "ŀibrary", "library ", "1library", "a.b");
    }

    @Test
    void a_member_that_is_missing_unknown_or_odd_is_pointed_at() {
        String sound = QuestionTest.LIBRARY.formatted("shape", "x", Story.SCALE);
        wrongShape("{}", "#/question/key");
        wrongShape(sound.replace("\"ordinal\"", "\"telepathy\""), "#/question/answer");
        wrongShape(sound.replace("\"value\": 1", "\"value\": \"1\""), "#/question/answer/scale/points/0/value");
        wrongShape(
                sound.replace("{\"fi\": \"Siltä väliltä\", \"sv\": \"Däremellan\", \"en\": \"In between\"}", "null"),
                "#/question/answer/scale/points/2/label");
        wrongShape(sound.replace("\"source\"", "\"sauce\""), "#/question/sauce");
        wrongShape(sound.replace("\"source\"", "\"showIf\": {\"all\": 1}, \"source\""), "#/question/showIf/all");
        wrongShape(sound.replace("\"source\"", "\"showIf\": {\"sometimes\": 1}, \"source\""), "#/question/showIf");
        given().get("/v1/questions/shape").then().statusCode(404);
    }

    @Test
    void a_text_of_a_megabyte_is_refused() {
        QuestionTest.create(QuestionTest.LIBRARY
                        .formatted("huge", "x", Story.SCALE)
                        .replace("How satisfied", "x".repeat(1024 * 1024)))
                .statusCode(400)
                .body("type", equalTo("/problems#malformed-json"));
        given().get("/v1/questions/huge").then().statusCode(404);
    }

    private static String mapArea(String type, String coordinates) {
        return """
                {"type": "map-area", "zones": [
                  {"code": "n", "label": {"fi": "P"}, "geometry": {"type": "MultiPolygon", "coordinates": %s}},
                  {"code": "s", "label": {"fi": "E"}, "geometry": {"type": "%s", "coordinates": %s}}]}
                """.formatted(NORTH, type, coordinates);
    }

    private static String options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"code\": \"o%d\", \"label\": {\"fi\": \"V%d\"}}".formatted(i, i))
                .collect(Collectors.joining(","));
    }

    private static void wrongShape(String question, String pointer) {
        QuestionTest.create(question)
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-body"))
                .body("errors.pointer", contains(pointer));
    }
}
