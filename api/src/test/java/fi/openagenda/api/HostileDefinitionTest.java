package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent as a definition and is none is refused with its place and a reason, whatever it is. */
@QuarkusTest
class HostileDefinitionTest {

    private static final String DOCUMENT = """
            {"format": "open-agenda-barometer-1",
             "barometer": {"slug": "hostile", "title": {"fi": "X"}, "languages": ["fi"]},
             "questions": [{"key": "%s", "text": {"fi": "A?"}, "answer": {"type": "yes-no"}}],
             "remarks": {%s},
             "rounds": [{"plan": {"key": "r", "opensAt": "2027-03-02T08:00", "closesAt": "2027-04-02T08:00",
               "mostOwnQuestions": 0, "sections": [{"key": "s", "title": {"fi": "S"}, "questions": [%s]}]}%s}]}
            """;

    @Test
    void what_no_name_can_hold_is_refused_before_the_database_is_asked() {
        asOperator()
                .body("{\"owner\": \"a\\u0000b\", \"question\": %s}".formatted(yesNo("nul")))
                .post("/v1/questions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/owner"));
        asOperator()
                .body("{\"name\": \"<b>x</b>\", \"organisation\": \"a\\u0000b\", \"roles\": [\"reader\"]}")
                .post("/v1/keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/name", "#/organisation"));
        validated("a\\u0000b", "", "\"life@1\"", "").body("errors.pointer", contains("#/questions/0/key"));
    }

    @Test
    void a_remark_is_plain_text() {
        for (String note : List.of("<b>x</b>", "a\\u0000b", "a\\u202eb")) {
            validated("noted", "\"noted@1\": {\"note\": \"%s\"}".formatted(note), "\"noted@1\"", "")
                    .body("errors.pointer", contains("#/remarks/noted@1/note"));
        }
    }

    @Test
    void references_may_be_more_than_a_statement_has_parameters() {
        String many = IntStream.range(0, 70_000)
                .mapToObj("\"nowhere%d@1\""::formatted)
                .collect(joining(","));
        validated("many", "", many, "").body("errors", hasSize(70_000));
    }

    @Test
    void an_own_question_too_many_is_told_in_a_dry_run() {
        validated("common", "", "\"common@1\"", ", \"modules\": {\"139\": [\"%s\"]}".formatted(Story.own()))
                .body("errors.pointer", contains("#/rounds/0/modules/139"));
    }

    @Test
    void a_frozen_core_is_looked_at_like_any_other_definition() {
        asOperator()
                .body(DOCUMENT.formatted("frozen", "", "\"frozen@1\"", ", \"stage\": \"opened\", \"core\": {}"))
                .post("/v1/barometers/validate")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/rounds/0/core/barometer"));
        validated("frozen", "", "\"frozen@1\"", """
                , "stage": "opened", "core": {"barometer": "hostile", "round": "r", "title": {"fi": "<script>"},
                "languages": ["fi"], "sections": [{"key": "s", "title": {"fi": "<b>"}, "questions": [%s]}]}
                """.formatted(yesNo("frozen").replace("X?", "A?")))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/rounds/0/core/title/fi", "#/rounds/0/core/sections/0/title/fi"));
    }

    @Test
    void what_is_too_long_or_too_deep_is_told_where() {
        question("{\"key\": \"long\", \"text\": {\"fi\": \"%s\"}}".formatted("x".repeat(1_000_000)))
                .statusCode(400)
                .body("detail", equalTo("A string is too long."))
                .body("errors.pointer", contains("#/question/text"));
        question("{\"key\": \"deep\", \"showIf\": %s}".formatted("{\"not\":".repeat(40) + "1" + "}".repeat(40)))
                .statusCode(400)
                .body("detail", equalTo("It is nested too deep."))
                .body("errors.pointer", contains("#/question/showIf"));
        question("{\"key\": \"number\", \"version\": %s}".formatted("9".repeat(100)))
                .statusCode(400)
                .body("detail", equalTo("A number is too long."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "sensitivity": "very"            | #/question/sensitivity | Must be one of: sensitive, special-category.
            "tags": "x"                      | #/question/tags        | Must be an array.
            "tags": [null]                   | #/question/tags/0      | Must not be null.
            "source": 1                      | #/question/source      | Must be a string.
            "required": ""                   | #/question/required    | Must be true or false.
            "version": "1"                   | #/question/version     | Must be a whole number.
            "showIf": {}                     | #/question/showIf      | Has none of the forms that it may have; see the documentation.
            "help": "x"                      | #/question/help        | Must be an object.
            """)
    void a_value_of_the_wrong_type_is_told_what_it_should_be(String member, String pointer, String detail) {
        question(yesNo("typed").replaceFirst("}$", ", " + member + "}"))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", contains(detail));
    }

    @Test
    void options_by_the_thousands_are_refused() {
        String options = IntStream.range(0, 10_000)
                .mapToObj("{\"code\": \"c%1$d\", \"label\": {\"fi\": \"C%1$d\"}}"::formatted)
                .collect(joining(","));
        question("""
                {"key": "thousands", "text": {"fi": "Mikä?"}, "answer": {"type": "single", "options": [%s]}}
                """.formatted(options)).statusCode(422).body("errors.pointer", contains("#/question/answer/options"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u200bb", "a\\u202eb", "a\\u2066b", "ä", "a b", "../x"})
    void keys_codes_and_names_hold_nothing_that_cannot_be_seen(String name) {
        question(yesNo(name)).statusCode(422).body("errors.pointer", contains("#/question/key"));
        question("""
                {"key": "hidden", "text": {"fi": "Mikä?"}, "answer": {"type": "single", "options": [
                  {"code": "a", "label": {"fi": "A"}}, {"code": "%s", "label": {"fi": "B"}}]}}
                """.formatted(name))
                .statusCode(422)
                .body("errors.pointer", contains("#/question/answer/options/1/code"));
        asOperator()
                .body(Story.definition(name))
                .post("/v1/barometers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/slug"));
    }

    @Test
    void nothing_is_called_as_an_address_of_something_else_is() {
        question(yesNo("lint")).statusCode(422).body("errors.pointer", contains("#/question/key"));
        validated("lint", "", "\"lint@1\"", "").body("errors.pointer", contains("#/questions/0/key"));
        for (String slug : List.of("convert", "import", "validate")) {
            asOperator()
                    .body(Story.definition(slug))
                    .post("/v1/barometers")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("#/slug"));
        }
    }

    @Test
    void nobody_keeps_the_checklist_busy_for_long() {
        String question = yesNo("busy");
        linted("{\"questions\": [%s]}".formatted(String.join(",", Collections.nCopies(1001, question))))
                .body("errors.pointer", contains("#/questions"));
        linted("{\"questions\": [], \"languages\": [%s]}"
                        .formatted(String.join(",", Collections.nCopies(31, "\"fi\""))))
                .body("errors.pointer", contains("#/languages"));
        linted("{\"questions\": [%s]}".formatted(question.replace("X?", "a".repeat(2001))))
                .body("errors.pointer", contains("#/questions/0/text/fi"));
        given().contentType(ContentType.JSON)
                .body(" ".repeat(1024 * 1024 + 1))
                .post("/v1/barometers/convert/surveyjs")
                .then()
                .statusCode(413);
    }

    @Test
    void headers_and_numbers_that_cannot_be_read_are_the_clients_fault() {
        given().accept("garbage")
                .get("/v1/barometers")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The header Accept holds no media type."));
        given().header("Content-Type", "garbage")
                .get("/v1/barometers")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The header Content-Type holds no media type."));
        given().get("/v1/questions?limit=many")
                .then()
                .statusCode(404)
                .body("detail", equalTo("What stands for a number in the address is no whole number, or too large."));
    }

    @Test
    void what_an_organisation_is_called_is_plain_text_in_languages_that_there_are() {
        asOperator()
                .body(Map.of(
                        "id",
                        "o" + UUID.randomUUID(),
                        "name",
                        Map.of("fi", "<b>Ii</b>", "sv", "I\u202ei", "fin", "Ii"),
                        "kind",
                        "developer"))
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/name/fi", "#/name/fin", "#/name/sv"));
    }

    private static ValidatableResponse validated(String key, String remarks, String references, String rest) {
        return asOperator()
                .body(DOCUMENT.formatted(key, remarks, references, rest))
                .post("/v1/barometers/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false));
    }

    private static ValidatableResponse question(String question) {
        return asOperator()
                .body("{\"question\": %s}".formatted(question))
                .post("/v1/questions")
                .then();
    }

    private static ValidatableResponse linted(String draft) {
        return given().contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/questions/lint")
                .then()
                .statusCode(422);
    }

    private static String yesNo(String key) {
        return "{\"key\": \"%s\", \"text\": {\"fi\": \"X?\"}, \"answer\": {\"type\": \"yes-no\"}}".formatted(key);
    }
}
