package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks too often waits, or lets the device work; who it is, nobody knows. */
@QuarkusTest
@TestProfile(ThrottleTest.BehindProxy.class)
class ThrottleTest {

    /** Sources are told apart by what a proxy says. */
    public static class BehindProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "openagenda.secret", "a secret that several nodes have in common",
                    "openagenda.abuse.burst", "3",
                    "openagenda.abuse.per-minute", "1",
                    "openagenda.abuse.difficulty", "500",
                    "openagenda.abuse.surge", "10");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PlatformClock clock;

    @AfterEach
    void leave() {
        clock.setRight();
    }

    @Test
    void a_source_that_asks_too_often_is_told_how_long_to_wait_and_how_not_to() {
        String source = exhausted();
        Response answer = knock(source);
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", "*")
                .body("type", equalTo("/problems#too-many-requests"))
                .body("detail", containsString("/v1/challenge"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void a_neighbourhood_is_one_source_and_the_next_another() {
        String ipv4 = "203.0.%d.".formatted(ThreadLocalRandom.current().nextInt(256));
        List.of("7", "8", "255").forEach(host -> knock(ipv4 + host).then().statusCode(204));
        knock(ipv4 + "1").then().statusCode(429);
        knock("198.51.100.1").then().statusCode(204);

        String ipv6 = "2001:db8:0:%x".formatted(ThreadLocalRandom.current().nextInt(256));
        List.of("00::1", "01::1", "ff:1::")
                .forEach(rest -> knock(ipv6 + rest).then().statusCode(204));
        knock(ipv6 + "02::7").then().statusCode(429);
        knock("::ffff:" + ipv4 + "9").then().statusCode(429);
        knock("2001:db8:1:100::1").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void who_is_at_home_is_not_limited(String source) {
        IntStream.range(0, 10).forEach(i -> knock(source).then().statusCode(204));
    }

    @Test
    void all_who_do_not_say_where_they_are_are_one_source() {
        for (String nowhere : List.of("unknown", "a.name.that.is.not.looked.up.example", "999.1.1.1")) {
            knock(nowhere).then().statusCode(204);
        }
        knock("_hidden").then().statusCode(429);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/receipt",
        "PUT,    /v1/receipt",
        "DELETE, /v1/receipt",
        "GET,    /v1/barometers/b/rounds/r/draft",
        "POST,   /v1/barometers/b/rounds/r/credentials",
        "POST,   /v1/barometers/b/rounds/r/responses",
        "POST,   /v1/barometers/b/rounds/r/responses/check"
    })
    void who_guesses_secrets_waits_like_everybody(String method, String path) {
        String source = exhausted();
        given().header("X-Forwarded-For", source)
                .header("Authorization", "Receipt " + Respondent.somebody().secret())
                .contentType("application/json")
                .request(method, path)
                .then()
                .statusCode(429);
    }

    @Test
    void the_next_day_nothing_is_known_of_the_day_before() {
        String source = exhausted();
        clock.putForward(Duration.ofDays(1));
        knock(source).then().statusCode(204);
    }

    @Test
    void a_solved_challenge_lets_one_in_and_only_once() {
        String source = exhausted();
        String solution = solution(challenge -> {});
        knock(source, solution).then().statusCode(204);
        refused(knock(source, solution), "has been used");
        knock(source, solution(challenge -> challenge.put("took", 12))).then().statusCode(204);
    }

    @Test
    void of_a_hundred_with_the_same_solution_one_is_let_in() {
        String source = exhausted();
        String solution = solution(challenge -> {});
        List<Integer> statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> knock(source, solution).statusCode())
                .toList();
        assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 403)).isEqualTo(99);
    }

    /** The hash is over salt and number in a row: moving a digit from one to the other is no other solution. */
    @Test
    void the_same_solution_written_in_another_way_is_not_another() {
        String source = exhausted();
        ObjectNode challenge = challenge();
        solve(challenge);
        while (challenge.path("number").asInt() < 100
                || challenge.path("number").asText().charAt(1) == '0') {
            challenge = challenge();
            solve(challenge);
        }
        knock(source, encoded(challenge)).then().statusCode(204);
        String number = challenge.path("number").asText();
        challenge.put("salt", challenge.path("salt").asText() + number.charAt(0));
        challenge.put("number", Integer.parseInt(number.substring(1)));
        refused(knock(source, encoded(challenge)), "has been used");
    }

    @Test
    void what_is_not_solved_or_not_ours_does_not_count() {
        String source = exhausted();
        String none = "does not solve a challenge";
        refused(knock(source, solution(challenge -> challenge.put("number", 501))), none);
        refused(knock(source, solution(challenge -> challenge.put("signature", "0".repeat(64)))), none);
        refused(
                knock(
                        source,
                        solution(challenge ->
                                challenge.put("salt", challenge.path("salt").asText() + "0"))),
                none);
        refused(knock(source, solution(challenge -> challenge.put("number", "one"))), none);
        refused(knock(source, solution(challenge -> challenge.putNull("salt"))), none);
        refused(knock(source, solution(challenge -> challenge.remove("number"))), none);
        for (String odd : List.of("x", "bnVsbA==", "W10=", "e30=", "%%%", "eyJhIjox", " ")) {
            refused(knock(source, odd), none);
        }
    }

    @Test
    void a_challenge_holds_for_ten_minutes() {
        String source = exhausted();
        String early = solution(challenge -> {});
        String late = solution(challenge -> {});
        clock.putForward(Duration.ofMinutes(9));
        knock(source, early).then().statusCode(204);
        clock.putForward(Duration.ofMinutes(11));
        refused(knock(source, late), "has expired");
    }

    @Test
    void the_more_are_solved_the_harder_they_are() {
        String source = exhausted();
        long before = challenge().path("maxnumber").asLong();
        IntStream.range(0, 10)
                .forEach(i -> knock(source, solution(challenge -> {})).then().statusCode(204));
        assertThat(challenge().path("maxnumber").asLong()).isEqualTo(before + 500);
    }

    @Test
    void a_challenge_is_for_every_origin_and_for_nobodys_cache() {
        given().header("Origin", "https://front.example")
                .get("/v1/challenge")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", "*");
        assertThat(challenge()).isNotEqualTo(challenge());
    }

    /** Three requests, which is what there is. */
    private static String exhausted() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String source = "10.%d.%d.1".formatted(random.nextInt(256), random.nextInt(256));
        IntStream.range(0, 3).forEach(i -> knock(source).then().statusCode(204));
        return source;
    }

    private static Response knock(String source) {
        return given().header("X-Forwarded-For", source)
                .contentType("application/json")
                .body("{}")
                .post("/test/throttled");
    }

    private static Response knock(String source, String solution) {
        return given().header("X-Forwarded-For", source)
                .header("Proof-Of-Work", solution)
                .contentType("application/json")
                .body("{}")
                .post("/test/throttled");
    }

    private static void refused(Response answer, String why) {
        answer.then()
                .statusCode(403)
                .body("type", equalTo("/problems#proof-of-work"))
                .body("detail", containsString(why));
    }

    /** What the widget sends, after something was done to it. */
    private static String solution(Consumer<ObjectNode> change) {
        ObjectNode challenge = challenge();
        solve(challenge);
        change.accept(challenge);
        return encoded(challenge);
    }

    private static ObjectNode challenge() {
        try {
            return (ObjectNode) JSON.readTree(given().get("/v1/challenge").asString());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void solve(ObjectNode challenge) {
        try {
            challenge.put(
                    "number",
                    Altcha.solveChallenge(
                                    challenge.path("challenge").asText(),
                                    challenge.path("salt").asText(),
                                    Altcha.Algorithm.SHA256,
                                    challenge.path("maxnumber").asLong(),
                                    0)
                            .number);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String encoded(ObjectNode solution) {
        return Base64.getEncoder().encodeToString(solution.toString().getBytes());
    }
}
