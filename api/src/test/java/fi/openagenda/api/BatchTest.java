package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.model.access.Key.Role;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that others enter: from paper, or because they asked. */
@QuarkusTest
class BatchTest {

    private final Clerk clerk = Clerk.ofIi();

    @Inject
    Stored stored;

    @TestHTTPResource("/")
    URL address;

    @Test
    void each_line_is_a_response_from_paper() {
        Story story = Story.begin().open("139");
        String lines = """
                {"municipality": "139", "language": "fi", "answers": {"life": 3}}
                {"municipality": "139", "language": "sv", "answers": {"life": 4}, "paradata": {"mode": "assisted",\
                 "completion": "partial", "duration": "5-10"}}
                """;
        assertThat(clerk.enters(story, Clerk.NDJSON, lines))
                .containsExactly(
                        "{\"line\":1,\"status\":\"stored\"}",
                        "{\"line\":2,\"status\":\"stored\"}",
                        "{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(stored.paradata(story))
                .containsExactlyInAnyOrder(
                        new Paradata("fi", CollectionMode.PAPER, Completion.COMPLETE, Optional.empty(), Set.of()),
                        new Paradata(
                                "sv",
                                CollectionMode.ASSISTED,
                                Completion.PARTIAL,
                                Optional.of(DurationClass.FROM_5_TO_10),
                                Set.of()));
    }

    @Test
    void a_bad_line_is_refused_as_it_would_be_alone_and_keeps_no_other_back() {
        Story story = Story.begin().open("139");
        List<String> bad = List.of(
                "not json",
                "[]",
                "null",
                "{\"municipality\":\"139\",\"language\":\"fi\"}",
                "{\"municipality\":\"139\",\"language\":\"xx\",\"answers\":{}}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":9,\"trust\":11}}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"id\":7}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"id\":\"\"}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"paradata\":{\"mode\":\"web\"}}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"paradata\":{\"mode\":\"kiosk\"}}",
                Clerk.RIGHT + Clerk.RIGHT,
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"wish\":\"" + "x".repeat(256 * 1024)
                        + "\"}}",
                "x".repeat(1024 * 1024));
        List<String> lines = new ArrayList<>();
        bad.forEach(line -> lines.addAll(List.of(Clerk.RIGHT, line, "")));
        List<String> results = clerk.enters(story, Clerk.NDJSON, String.join("\n", lines));
        assertThat(results).last().isEqualTo("{\"lines\":26,\"stored\":13,\"storedBefore\":0,\"refused\":13}");
        assertThat(Clerk.problems(results))
                .containsExactly(
                        "2 400 malformed-json",
                        "5 422 invalid-body #",
                        "8 422 invalid-body #",
                        "11 422 invalid-body #/answers",
                        "14 422 invalid-response #/language",
                        "17 422 invalid-response #/answers/life #/answers/trust",
                        "20 422 invalid-body #/id",
                        "23 422 invalid-response #/id",
                        "26 422 invalid-response #/paradata/mode",
                        "29 422 invalid-response #/paradata/mode",
                        "32 400 malformed-json",
                        "35 413 too-large",
                        "38 413 too-large");
        Story.send(story.round(), bad.get(5))
                .then()
                .statusCode(422)
                .body("$", equalTo(JsonPath.from(results.get(11)).getMap("problem")));
        assertThat(stored.rows(story)).isEqualTo(13);
    }

    @Test
    void only_lines_of_its_own_municipality_are_taken_from_a_municipality() {
        Story story = Story.begin().open("139", "148");
        String file = "municipality,language,life\n139,fi,3\n148,fi,3\n999,fi,3\n";
        List<String> results = clerk.enters(story, Clerk.CSV, file);
        assertThat(results).first().isEqualTo("{\"line\":2,\"status\":\"stored\"}");
        assertThat(Clerk.problems(results)).containsExactly("3 403 forbidden", "4 403 forbidden");
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(clerk.as(new KeyHolder(Story.operatorKey())).enters(story, Clerk.CSV, file))
                .startsWith("{\"line\":2,\"status\":\"stored-before\"}", "{\"line\":3,\"status\":\"stored\"}")
                .last()
                .isEqualTo("{\"lines\":3,\"stored\":1,\"storedBefore\":1,\"refused\":1}");
        assertThat(clerk.as(KeyHolder.of("operator", Role.COLLECTOR)).enters(story, Clerk.CSV, file))
                .last()
                .isEqualTo("{\"lines\":3,\"stored\":0,\"storedBefore\":0,\"refused\":3}");
    }

    @Test
    void nobody_else_enters_answers() {
        Story story = Story.begin().open("139");
        for (Role role : List.of(Role.EDITOR, Role.PUBLISHER, Role.READER)) {
            clerk.as(KeyHolder.of("ii", role))
                    .sends(story, Clerk.NDJSON, Clerk.RIGHT.getBytes(UTF_8))
                    .then()
                    .statusCode(403);
        }
        given().config(Clerk.AS_IT_IS)
                .contentType(Clerk.NDJSON)
                .header("Idempotency-Key", clerk.batch())
                .body(Clerk.RIGHT.getBytes(UTF_8))
                .post(story.round() + "/responses/batch")
                .then()
                .statusCode(401);
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void a_batch_has_a_key_and_a_form_and_a_round_that_is_open() throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        byte[] line = Clerk.RIGHT.getBytes(UTF_8);
        clerk.holder()
                .asks()
                .config(Clerk.AS_IT_IS)
                .contentType(Clerk.NDJSON)
                .body(line)
                .post(story.round() + "/responses/batch")
                .then()
                .statusCode(400)
                .body("detail", containsString("Idempotency-Key is missing"));
        clerk.sends(story, "application/json", line).then().statusCode(415);
        clerk.sends(story, "*/*", line).then().statusCode(415);
        assertThat(sentWithoutType(story, line)).isEqualTo(415);
        clerk.sends(story, "text/csv; charset=iso-8859-1", line).then().statusCode(415);
        clerk.sends(new Story("no-such-barometer", List.of(), List.of()), Clerk.NDJSON, line)
                .then()
                .statusCode(404);
        clerk.sends(story.closed(), Clerk.NDJSON, line)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"));
    }

    @Test
    void a_round_that_invites_takes_nothing_without_an_invitation() {
        Story story = Story.begin().openFor("confidential", "139");
        assertThat(Clerk.problems(clerk.enters(story, Clerk.NDJSON, Clerk.RIGHT)))
                .containsExactly("1 403 not-invited");
        assertThat(stored.rows(story)).isZero();
    }

    private int sentWithoutType(Story story, byte[] file) throws IOException, InterruptedException {
        HttpRequest request = clerk.request(address, story)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
