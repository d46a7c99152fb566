package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileInputTest {

    private static final int LIMIT = 256 * 1024;

    @TestHTTPResource("/")
    URL address;

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
        goesOn(story);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "true", "{}", "{\"municipality\": 139}", "{\"municipality\": null}"})
    void what_is_json_but_no_response_is_told_so(String body) {
        Story story = Story.begin().open("139");
        Story.send(story.round(), body).then().statusCode(422).body("type", equalTo("/problems#invalid-body"));
        goesOn(story);
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
        goesOn(story);
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
        goesOn(story);
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
        goesOn(story);
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
        goesOn(story);
    }

    @Test
    void nothing_may_follow_the_document() {
        Story story = Story.begin().open("139");
        String response = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{}}";
        Story.send(story.round(), response + response).then().statusCode(400);
        Story.send(story.round(), response + "x").then().statusCode(400);
        goesOn(story);
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
        goesOn(story);
    }

    @Test
    void a_response_may_have_256_kibibytes_and_not_one_more() {
        Story story = Story.begin().open("139");
        String head = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{}";
        Story.send(story.round(), head + " ".repeat(LIMIT - head.length() - 1) + "}")
                .then()
                .statusCode(201);
        Story.send(story.round(), head + " ".repeat(LIMIT - head.length()) + "}")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems#too-large"));
        goesOn(story);
    }

    @Test
    void a_large_body_in_chunks_is_refused_as_well() throws IOException {
        Story story = Story.begin().open("139");
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            String head = """
                    POST %s/responses HTTP/1.1
                    Host: test
                    Content-Type: application/json
                    Transfer-Encoding: chunked

                    """.formatted(story.round()).replace("\n", "\r\n");
            socket.getOutputStream().write((head + chunk.repeat(5) + "0\r\n\r\n").getBytes(UTF_8));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 413");
        }
        goesOn(story);
    }

    @Test
    void a_definition_has_a_limit_too_in_chunks_as_well() throws IOException, InterruptedException {
        String words = IntStream.range(0, 200_000)
                .mapToObj(i -> "\"l%d\":\"%s\"".formatted(i, "x".repeat(40)))
                .collect(joining(","));
        byte[] definition =
                "{\"slug\":\"large\",\"title\":{%s}}".formatted(words).getBytes(UTF_8);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "v1/barometers"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + Story.operatorKey())
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(definition)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems#too-large");

        Story.asOperator()
                .body(" ".repeat(8 * 1024 * 1024 + 1))
                .post("/v1/barometers")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems#too-large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/merge-patch+json",
                "application/*",
                "*/*",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16"
            })
    void another_media_type_or_charset_is_refused(String type) {
        Story story = Story.begin().open("139");
        given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type.split(";")[0], ContentType.TEXT)))
                .header("Content-Type", type)
                .body("{}")
                .post(story.round() + "/responses")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems#unsupported-media-type"));
        goesOn(story);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "compress", "identity, gzip", "GZIP", "x"})
    void a_compressed_body_is_refused_before_it_unfolds(String encoding) {
        Story story = Story.begin().open("139");
        given().contentType("application/json")
                .header("Content-Encoding", encoding)
                .body(new byte[] {31, -117, 8, 0})
                .post(story.round() + "/responses")
                .then()
                .statusCode(415);
        goesOn(story);
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
        goesOn(story);
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
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET / HTTP/1.1|Host: a b",
                "GET / HTTP/1.1|Host: x:99999999",
                "GET / HTTP/1.1|Host: [::1",
                "GET / HTTP/9.9",
                "POST /v1/barometers HTTP/1.1|Host: a b|Content-Length: 1000",
                "GET v1 HTTP/1.1|Host: x"
            })
    void what_leads_nowhere_is_told_and_not_logged(String head) throws IOException {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler log = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord message) {
                logged.add(message.getMessage());
            }
        };
        Logger.getLogger("").addHandler(log);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head.replace("|", "\r\n") + "\r\n\r\n").getBytes(UTF_8));
            byte[] start = new byte[1000];
            int length = socket.getInputStream().read(start);
            assertThat(new String(start, 0, length, UTF_8))
                    .containsPattern("^HTTP/... 40[04] ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"type\":\"/problems#");
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void an_address_or_headers_without_end_are_refused() throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + "v1/barometers")).version(HttpClient.Version.HTTP_1_1);
        IntStream.range(0, 300).forEach(i -> request.header("X-Flood-" + i, "x".repeat(50)));
        assertThat(status(request)).isEqualTo(431);
        assertThat(status(HttpRequest.newBuilder(URI.create(address + "v1/barometers?x=" + "x".repeat(5000)))
                        .version(HttpClient.Version.HTTP_1_1)))
                .isEqualTo(414);
        goesOn(story);
    }

    @Test
    void a_fault_of_ours_says_nothing() {
        given().get("/test/fault")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(
                        "$",
                        equalTo(Map.of(
                                "type", "/problems#internal", "title", "Something went wrong here", "status", 500)))
                .body(not(stringContainsInOrder("secret")));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void goesOn(Story story) {
        story.answer("139", Map.of("life", 3)).then().statusCode(201);
    }
}
