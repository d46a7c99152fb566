package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, are written in another way, or lead nowhere. */
@QuarkusTest
class HostileRequestTest {

    private static final int LIMIT = 256 * 1024;

    @TestHTTPResource("/")
    URL address;

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
        story.goesOn();
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
        story.goesOn();
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
        story.goesOn();
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
        story.goesOn();
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
        story.goesOn();
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

    @Test
    void a_database_that_goes_away_before_the_commit_is_no_fault_of_ours() {
        given().get("/test/lost-commit")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems#unavailable"));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
