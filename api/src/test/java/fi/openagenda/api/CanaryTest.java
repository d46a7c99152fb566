package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Whatever a device tells the platform, in vain or not, is afterwards in no log, no metric and no table, except words where
 * words are kept.
 */
@QuarkusTest
@TestProfile(CanaryTest.Talkative.class)
class CanaryTest {

    /** A platform that says more than usual, and believes its proxy. */
    public static class Talkative implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.path", Sinks.LOG.toString(),
                    // Not of the framework, which then tells addresses and answers: see the README.
                    "quarkus.log.category.\"fi.openagenda\".level", "DEBUG",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.0/8");
        }
    }

    /** Words beginning so are refused by the database while a test wants it. */
    private static final String VETOED = "vetoed-";

    private final Map<String, String> canaries = new HashMap<>();

    @Inject
    DataSource database;

    @Inject
    Sinks sinks;

    @Test
    void what_a_device_tells_is_left_nowhere_but_where_words_are_kept() throws Exception {
        Story open = Story.begin().open("139");
        Respondent aino = new Respondent(secret("receipt"));
        Map<String, Object> response = aino.response("139", Map.of("life", 2, "wish", canary("words")));
        answer(open, response, 201);
        aino.asks().then().statusCode(200);
        Map<String, Object> correction = Map.of(
                "municipality",
                "139",
                "language",
                "fi",
                "answers",
                Map.of("life", 3, "visits", List.of("other"), "wish", canary("corrected words")),
                "otherTexts",
                Map.of("visits", canary("words beside an option")));
        device().header("Authorization", "Receipt " + aino.secret())
                .body(correction)
                .put("/v1/receipt")
                .then()
                .statusCode(200);

        Respondent withdrawing = new Respondent(secret("receipt of what is withdrawn"));
        answer(open, withdrawing.response("139", Map.of("wish", canary("withdrawn words"))), 201);
        withdrawing.withdraws().then().statusCode(204);

        answer(open, aino.response("139", Map.of("life", canary("refused answer"), canary("question"), 1)), 422);
        answer(open, "{\"answers\": {\"wish\": \"" + canary("malformed body"), 400);
        answer(open, "{\"wish\": \"" + canary("large body") + "x".repeat(300_000) + "\"}", 413);
        answer(open, Map.of("honeypot", canary("unknown member")), 422);
        device().body(Map.of("data", canary("other format")))
                .post(open.round() + "/responses/surveyjs")
                .then()
                .statusCode(422);
        device().header("Authorization", "Receipt " + canary("wrong receipt"))
                .delete("/v1/receipt")
                .then()
                .statusCode(404);
        device().get("/test/fault").then().statusCode(500);

        draft(open);
        confidential();
        unlinkable();
        whileTheDatabaseRefusesWords(() -> device().noFilters() // the contract names no 500
                .body(Respondent.somebody().response("139", Map.of("wish", VETOED + canary("vetoed words"))))
                .post(open.round() + "/responses")
                .then()
                .statusCode(500));

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "corrected words in table free_text", "words beside an option in table free_text");
    }

    private void draft(Story story) {
        String draft = "Draft " + secret("draft");
        Map<String, Object> half =
                Map.of("municipality", "139", "language", "fi", "answers", Map.of("wish", canary("words of a draft")));
        device().header("Authorization", draft)
                .body(half)
                .put(story.round() + "/draft")
                .then()
                .statusCode(200);
        device().header("Authorization", draft)
                .get(story.round() + "/draft")
                .then()
                .statusCode(200);
    }

    private void confidential() {
        Story story = Story.begin().openFor("confidential", "139");
        String code = story.invited(1).get(0);
        canaries.put("code", code);
        canaries.put("code without hyphens", code.replace("-", ""));
        story.answer("139", Map.of("life", 3), "Invitation " + code).then().statusCode(201);
        story.answer("139", Map.of("life", 3), "Invitation " + canary("wrong code"))
                .then()
                .statusCode(403);
    }

    private void unlinkable() {
        Story story = Story.begin().openFor("unlinkable", "139");
        String code = story.invited(1).get(0);
        Blinding blinding = Blinding.under(story.tokenKey());
        String signature = story.credential(code, blinding.blinded())
                .then()
                .statusCode(200)
                .extract()
                .path("blindSignature");
        String ballot = blinding.ballot(signature);
        canaries.put("code for a ballot", code);
        canaries.put("blinded message", blinding.blinded());
        canaries.put("blind signature", signature);
        canaries.put("message", ballot.substring(0, ballot.indexOf('.')));
        canaries.put("signature", ballot.substring(ballot.indexOf('.') + 1));
        story.answer("139", Map.of("life", 3), "Ballot " + ballot).then().statusCode(201);
        story.answer("139", Map.of("life", 4), "Ballot " + ballot).then().statusCode(422);
    }

    @Test
    void what_is_left_anywhere_is_found() throws Exception {
        String planted = canary("planted");
        Log.debug(planted);
        Metrics.counter("planted", "canary", planted).increment();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table \"%s\" (bytes bytea primary key)".formatted(planted));
            try {
                statement.execute("set log_error_verbosity to default");
                String insert = "insert into \"%s\" values ('%1$s')".formatted(planted);
                statement.execute(insert);
                assertThatThrownBy(() -> statement.execute(insert)).isInstanceOf(SQLException.class);
                assertThat(found())
                        .containsExactlyInAnyOrder(
                                "planted in the log",
                                "planted in the metrics",
                                "planted in the database's log",
                                "planted in the database's activity",
                                "planted in the database's statistics",
                                "planted in table " + planted);
            } finally {
                statement.execute("drop table \"%s\"".formatted(planted));
                statement.execute("reset log_error_verbosity");
            }
        }
    }

    private void whileTheDatabaseRefusesWords(Runnable story) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter table free_text add constraint veto check (text not like '%s%%')".formatted(VETOED));
            try {
                story.run();
            } finally {
                statement.execute("alter table free_text drop constraint veto");
            }
        }
    }

    private void answer(Story story, Object body, int status) {
        Response answer = device().header("Idempotency-Key", canary("idempotency key " + canaries.size()))
                .body(body)
                .post(story.round() + "/responses");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    /** Somebody's device, with all that devices say of themselves. */
    private RequestSpecification device() {
        try {
            InetAddress address = InetAddress.getByName("127.83.119.7");
            canaries.put("address of its own", address.getHostAddress());
            canaries.put("address behind the proxy", "203.0.113.179");
            return given().config(config().httpClient(httpClientConfig().setParam("http.route.local-address", address)))
                    .contentType(ContentType.JSON)
                    .header("X-Forwarded-For", "203.0.113.179")
                    .header("User-Agent", canary("user agent"))
                    .header("Referer", "https://example.org/" + canary("referer"))
                    .cookie(canary("cookie"), canary("value of a cookie"))
                    .header("Accept-Language", "fi, " + canary("language"));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String canary(String name) {
        return canaries.computeIfAbsent(name, unknown -> "canary-" + UUID.randomUUID());
    }

    private String secret(String name) {
        return canaries.computeIfAbsent(name, unknown -> Respondent.somebody().secret());
    }

    private List<String> found() throws Exception {
        Map<String, String> texts = sinks.all();
        List<String> found = new ArrayList<>();
        canaries.forEach((name, canary) -> texts.forEach((place, text) -> {
            if (forms(canary).anyMatch(text::contains)) {
                found.add(name + " in " + place);
            }
        }));
        return found;
    }

    /** As it is, as a column of bytes shows it, and as one shows what it stands for. */
    private static Stream<String> forms(String canary) {
        HexFormat hex = HexFormat.of();
        Stream<String> written = Stream.of(canary, hex.formatHex(canary.getBytes(UTF_8)));
        return canary.matches("[A-Za-z0-9_-]{43,}")
                ? Stream.concat(
                        written, Stream.of(hex.formatHex(Base64.getUrlDecoder().decode(canary))))
                : written;
    }
}
