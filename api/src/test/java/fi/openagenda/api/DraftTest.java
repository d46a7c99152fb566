package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.model.response.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DraftTest {

    private static final String ROWS = """
            select encode(sealed, '%s') from draft join round on round.id = round_id where barometer_slug = ?
            """;

    private static final Map<String, ?> HALF =
            Map.of("municipality", "139", "language", "fi", "answers", Map.of("wish", "Uimahalli"));

    private final Respondent aino = Respondent.somebody();

    @Inject
    Stored stored;

    @Inject
    Drafts drafts;

    @Inject
    PlatformClock clock;

    @Test
    void what_was_saved_is_gone_on_with_elsewhere() {
        Story story = Story.begin().open("139");
        save(story, HALF)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(
                        "expiresOn",
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusDays(14).toString()));
        read(story)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("$", equalTo(HALF));
        Map<String, ?> more = Map.of(
                "municipality",
                "148",
                "language",
                "sv",
                "answers",
                Map.of("life", 3, "no-such-question", List.of("å", "\ud800"), "first", Map.of("a", 1)),
                "otherTexts",
                Map.of("visits", "Mökillä"));
        save(story, more).then().statusCode(200);
        read(story).then().statusCode(200).body("$", equalTo(more));
        assertThat(stored.query(ROWS.formatted("hex"), story)).hasSize(1);
    }

    @Test
    void nothing_of_it_counts() {
        Story story = Story.begin().open("139").answered(1, "139", Map.of("life", 3));
        save(story, HALF).then().statusCode(200);
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(stored.texts(story)).isEmpty();
        story.closed();
        assertThat(stored.query("""
                select responses || ' ' || withdrawn from seal join round on round.id = round_id where barometer_slug = ?
                """, story)).containsExactly("1 0");
    }

    @Test
    void whoever_has_the_database_reads_nothing() {
        Story story = Story.begin().open("139");
        save(story, HALF).then().statusCode(200);
        List<String> once = stored.query(ROWS.formatted("escape"), story);
        assertThat(once).hasSize(1).noneMatch(row -> row.contains("Uimahalli") || row.contains("wish"));
        save(story, HALF).then().statusCode(200);
        assertThat(stored.query(ROWS.formatted("escape"), story))
                .as("not even that it is the same as before")
                .isNotEqualTo(once);
        assertThat(stored.query(
                        "select d::text from draft d join round on round.id = round_id where barometer_slug = ?",
                        story))
                .noneMatch(row -> row.contains(aino.secret()) || row.contains(aino.hash()));
    }

    @Test
    void another_secret_opens_nothing_and_another_round_has_another_draft() {
        Story story = Story.begin().open("139");
        Story other = Story.begin().open("139");
        save(story, HALF).then().statusCode(200);
        with(Respondent.somebody())
                .get(draft(story))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems#not-found"));
        read(other).then().statusCode(404);
    }

    @Test
    void it_is_withdrawn() {
        Story story = Story.begin().open("139");
        save(story, HALF).then().statusCode(200);
        with(aino).delete(draft(story)).then().statusCode(204);
        read(story).then().statusCode(404);
        with(aino).delete(draft(story)).then().statusCode(204);
        assertThat(stored.query(ROWS.formatted("hex"), story)).isEmpty();
    }

    @Test
    void two_weeks_after_it_was_last_saved_it_is_no_more() {
        Story story = Story.begin().open("139");
        save(story, HALF).then().statusCode(200);
        try {
            clock.putForward(Duration.ofDays(13));
            read(story).then().statusCode(200);
            drafts.deleteExpired();
            save(story, HALF).then().statusCode(200);
            clock.putForward(Duration.ofDays(26));
            drafts.deleteExpired();
            read(story).then().statusCode(200);
            clock.putForward(Duration.ofDays(27));
            read(story).then().statusCode(404);
            assertThat(stored.query(ROWS.formatted("hex"), story)).hasSize(1);
            drafts.deleteExpired();
            assertThat(stored.query(ROWS.formatted("hex"), story)).isEmpty();
        } finally {
            clock.setRight();
        }
    }

    @Test
    void none_outlives_its_round() {
        Story story = Story.begin().open("139");
        save(story, HALF).then().statusCode(200);
        story.closed();
        assertThat(stored.query(ROWS.formatted("hex"), story)).isEmpty();
        read(story).then().statusCode(409).body("type", equalTo("/problems#round-not-open"));
        save(story, HALF).then().statusCode(409).body("type", equalTo("/problems#round-not-open"));
        with(aino).delete(draft(story)).then().statusCode(204);
    }

    @Test
    void it_is_finished_once() {
        Story story = Story.begin().open("139");
        save(story, HALF).then().statusCode(200);
        finish(story, aino.response("139", Map.of("life", 3, "wish", "Silta")))
                .then()
                .statusCode(201);
        read(story).then().statusCode(404);
        save(story, HALF).then().statusCode(409).body("type", equalTo("/problems#draft-finished"));
        finish(story, aino.response("139", Map.of("life", 3, "wish", "Silta")))
                .then()
                .statusCode(201);
        Respondent onTheTablet = Respondent.somebody();
        for (Map<String, ?> other : List.of(
                aino.response("139", Map.of("life", 4, "wish", "Silta")),
                aino.response("139", Map.of("life", 3, "wish", "Tori")),
                onTheTablet.response("139", Map.of("life", 3, "wish", "Silta")))) {
            finish(story, other).then().statusCode(422).body("type", equalTo("/problems#key-reused"));
        }
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void without_a_receipt_it_is_finished_once_too() {
        Story story = Story.begin().open("139");
        Map<String, ?> response =
                Map.of("municipality", "139", "language", "fi", "answers", Map.of("life", 3, "wish", "Silta"));
        for (String key : List.of("a-key-of-the-telephone", "a-key-of-the-tablet---")) {
            with(aino)
                    .header("Idempotency-Key", key)
                    .body(response)
                    .post(story.round() + "/responses")
                    .then()
                    .statusCode(201);
        }
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void what_is_withdrawn_with_its_receipt_is_not_finished_again() {
        Story story = Story.begin().open("139");
        finish(story, aino.response("139", Map.of("life", 3))).then().statusCode(201);
        aino.withdraws().then().statusCode(204);
        save(story, HALF).then().statusCode(409);
        finish(story, aino.response("139", Map.of("life", 3))).then().statusCode(201);
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void of_two_devices_that_finish_it_at_once_one_does() throws Exception {
        Story story = Story.begin().open("139");
        ExecutorService devices = Executors.newFixedThreadPool(2);
        try {
            for (int i = 1; i <= 10; i++) {
                Respondent somebody = Respondent.somebody();
                List<Future<Integer>> answers = new ArrayList<>();
                for (int life = 1; life <= 2; life++) {
                    Map<String, ?> answer = Map.of("life", life);
                    answers.add(devices.submit(() -> with(somebody)
                            .body(Map.of("municipality", "139", "language", "fi", "answers", answer))
                            .post(story.round() + "/responses")
                            .statusCode()));
                }
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsOnlyOnce(201)
                        .containsAnyOf(409, 422);
                assertThat(stored.rows(story)).isEqualTo(i);
            }
        } finally {
            devices.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Draft", "Draft ", "Draft short", "Draft ääkkösiä", "Receipt x", "Bearer x"})
    void without_a_secret_there_is_no_draft(String authorization) {
        Story story = Story.begin().open("139");
        given().header("Authorization", authorization)
                .get(draft(story))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems#bad-request"));
    }

    @Test
    void a_secret_that_cannot_be_one_finishes_nothing() {
        Story story = Story.begin().open("139");
        given().header("Authorization", "draft x")
                .contentType(ContentType.JSON)
                .body(aino.response("139", Map.of("life", 3)))
                .post(story.round() + "/responses")
                .then()
                .statusCode(400);
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void it_has_the_shape_of_a_response_and_is_not_large() {
        Story story = Story.begin().open("139");
        save(story, Map.of("municipality", "139", "language", "fi"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-body"));
        save(story, Map.of("municipality", "139", "language", "fi", "answers", Map.of(), "life", 3))
                .then()
                .statusCode(422);
        byte[] large = "x".repeat(65 * 1024).getBytes(UTF_8);
        save(
                        story,
                        Map.of(
                                "municipality",
                                "139",
                                "language",
                                "fi",
                                "answers",
                                Map.of("wish", new String(large, UTF_8))))
                .then()
                .statusCode(413);
        assertThat(stored.query(ROWS.formatted("hex"), story)).isEmpty();
    }

    private Response save(Story story, Map<String, ?> body) {
        return with(aino).body(body).put(draft(story));
    }

    private Response read(Story story) {
        return with(aino).get(draft(story));
    }

    private Response finish(Story story, Map<String, ?> body) {
        return with(aino).body(body).post(story.round() + "/responses");
    }

    private static String draft(Story story) {
        return story.round() + "/draft";
    }

    private static RequestSpecification with(Respondent somebody) {
        return given().header("Authorization", "Draft " + somebody.secret()).contentType(ContentType.JSON);
    }
}
