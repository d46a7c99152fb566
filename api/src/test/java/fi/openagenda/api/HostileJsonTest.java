package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are none, or hold what nobody answers. */
@QuarkusTest
class HostileJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "not json",
                "{\"a\": }",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "\u0000",
                "{\"a\": \"\u0001\"}"
            })
    void what_is_not_json_is_told_so(String body) {
        Story story = Story.begin().open("139");
        Story.send(story.round(), body).then().statusCode(400).body("type", equalTo("/problems#malformed-json"));
        story.goesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "true", "{}", "{\"municipality\": 139}", "{\"municipality\": null}"})
    void what_is_json_but_no_response_is_told_so(String body) {
        Story story = Story.begin().open("139");
        Story.send(story.round(), body).then().statusCode(422).body("type", equalTo("/problems#invalid-body"));
        story.goesOn();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"municipality":"139","language":"fi","answers":{},"extra":1}                 | 422 | #/extra
            {"municipality":"139","language":"fi","answers":{"life":null}}                | 422 | #/answers/life
            {"municipality":"139","language":"fi","answers":{},"otherTexts":{"x":null}}   | 422 | #/otherTexts/x
            {"municipality":"139","language":"fi","answers":{"wish":"a\\u0000b"}}         | 422 | #/answers/wish
            {"municipality":"139","language":"fi","answers":{"wish":"\\ud800"}}           | 422 | #/answers/wish
            {"municipality":"139","language":"fi","answers":{"wish":"\\udc00\\ud800"}}    | 422 | #/answers/wish
            {"municipality":"139","language":"fi","answers":{"wish":"\\ufffe"}}           | 422 | #/answers/wish
            {"municipality":"139","language":"fi","answers":{"visits":["\\u0000"]}}       | 422 | #/answers/visits
            {"municipality":"139","language":"fi","answers":{"a/b~c":1}}                  | 422 | #/answers/a~1b~0c
            {"municipality":"139","language":"\\u0000","answers":{}}                      | 422 | #/language
            {"municipality":"139","language":"fi","answers":{"a \\"b\\"\\r\\n%c":1}}        | 422 | #/answers/a%20%22b%22%0D%0A%25c
            {"municipality":"139","language":"fi","answers":{"ää+#":1}}                   | 422 | #/answers/%C3%A4%C3%A4+%23
            """)
    void an_odd_value_is_pointed_at(String body, int status, String pointer) {
        Story story = Story.begin().open("139");
        Story.send(story.round(), body).then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
        story.goesOn();
    }

    static List<String> oddNumbers() {
        return List.of(
                "NaN",
                "Infinity",
                "-Infinity",
                "+1",
                ".5",
                "1.",
                "0x10",
                "1e400",
                "-1e400",
                "1e999999999",
                "1e-999999999",
                "9007199254740993",
                "1.0000000000000001",
                "9".repeat(2000),
                "1e" + "9".repeat(2000));
    }

    @ParameterizedTest
    @MethodSource("oddNumbers")
    void an_odd_number_is_refused(String number) {
        Story story = Story.begin().open("139");
        for (String question : List.of("life", "trust", "distance")) {
            String body = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"%s\":%s}}";
            assertThat(Story.send(story.round(), body.formatted(question, number))
                            .statusCode())
                    .isIn(400, 422);
        }
        story.goesOn();
    }

    @Test
    void a_number_that_is_too_large_is_pointed_at() {
        for (String number : List.of("2147483648", "-2147483649", "9".repeat(60))) {
            Story.asOperator()
                    .body("{\"count\":%s}".formatted(number))
                    .post("/v1/barometers/b/rounds/r/invitations")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems#invalid-body"))
                    .body("errors.pointer", contains("#/count"))
                    .body("errors.detail", contains("The number is too large."));
        }
    }

    @Test
    void a_field_that_people_do_not_see_holds_a_thousand_letters_and_not_one_more() {
        Story story = Story.begin().open("139");
        String response =
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"paradata\":{\"honeypot\":\"%s\"}}";
        Story.send(story.round(), response.formatted("😀".repeat(1000))).then().statusCode(201);
        Story.send(story.round(), response.formatted("x".repeat(1001)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/paradata/honeypot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-16"})
    void what_is_not_utf_8_is_refused_whatever_the_reader_of_json_would_guess(String encoding) {
        Story story = Story.begin().open("139");
        String response = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{}}";
        for (byte[] body :
                List.of(response.getBytes(Charset.forName(encoding)), ("\0\0\0\0" + response).getBytes(UTF_8))) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(story.round() + "/responses")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems#malformed-json"));
        }
        story.goesOn();
    }

    /** Among them “A” in two bytes, a surrogate of its own, and what lies beyond Unicode. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "e4",
                "c1 81",
                "c0 80",
                "e0 81 81",
                "f0 80 81 81",
                "ed a0 80",
                "f4 90 80 80",
                "c3",
                "e2 82",
                "80",
                "ff"
            })
    void bytes_that_are_no_utf_8_are_refused(String bytes) throws IOException {
        Story story = Story.begin().open("139");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"wish\":\"".getBytes(UTF_8));
        body.write(HexFormat.ofDelimiter(" ").parseHex(bytes));
        body.write("\"}}".getBytes(UTF_8));
        given().contentType("application/json")
                .body(body.toByteArray())
                .post(story.round() + "/responses")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems#malformed-json"));
        story.goesOn();
    }

    @Test
    void a_name_that_is_there_twice_is_refused() {
        Story story = Story.begin().open("139");
        for (String twice : List.of(
                "{\"municipality\":\"139\",\"municipality\":\"148\",\"language\":\"fi\",\"answers\":{}}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":1,\"life\":5}}")) {
            Story.send(story.round(), twice)
                    .then()
                    .statusCode(400)
                    .body("detail", stringContainsInOrder("twice", "column"));
        }
        story.goesOn();
    }

    @Test
    void nothing_may_follow_the_document() {
        Story story = Story.begin().open("139");
        String response = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{}}";
        Story.send(story.round(), response + response).then().statusCode(400);
        Story.send(story.round(), response + "x").then().statusCode(400);
        story.goesOn();
    }

    @Test
    void what_is_nested_a_thousand_deep_is_refused() {
        Story story = Story.begin().open("139");
        for (String deep : List.of(
                "[".repeat(1000) + "]".repeat(1000),
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":%s%s}}"
                        .formatted("[".repeat(1000), "]".repeat(1000)),
                "{\"a\":".repeat(1000) + "1" + "}".repeat(1000))) {
            assertThat(Story.send(story.round(), deep).statusCode()).isIn(400, 422);
        }
        story.goesOn();
    }
}
