package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.model.response.Intake;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static final Map<String, Integer> ANSWERS = Map.of("life", 3);

    private final String key = UUID.randomUUID().toString();
    private final ExecutorService callers = Executors.newFixedThreadPool(60);

    @Inject
    Stored stored;

    @Inject
    Intake intake;

    @Inject
    PlatformClock clock;

    @Inject
    DataSource database;

    @AfterEach
    void leave() {
        callers.shutdownNow();
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_is_stored_once() {
        Story story = Story.begin().open("139");
        Response first = send(story, key, Map.of("life", 3, "wish", "Silta"));
        Response second = send(story, key, Map.of("life", 3, "wish", "Silta"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(send(story, '"' + key + '"', Map.of("wish", "Silta", "life", 3))
                        .statusCode())
                .as("as a structured field, in another order")
                .isEqualTo(201);
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void another_request_with_the_same_key_is_refused_and_changes_nothing() {
        Story story = Story.begin().open("139");
        send(story, key, Map.of("life", 3, "wish", "Silta")).then().statusCode(201);
        for (Map<String, ?> other : List.of(
                Map.of("life", 4, "wish", "Silta"),
                Map.of("life", 3, "wish", "Tori"),
                Map.of("life", 3),
                Map.of("life", 3, "wish", "Silta", "shop", "yes", "visits", List.of("shop")))) {
            send(story, key, other).then().statusCode(422).body("type", equalTo("/problems#key-reused"));
        }
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void a_key_belongs_to_a_round() {
        Story one = Story.begin().open("139");
        Story other = Story.begin().open("139");
        send(one, key, Map.of("life", 3)).then().statusCode(201);
        send(other, key, Map.of("life", 4)).then().statusCode(201);
        assertThat(stored.rows(one) + stored.rows(other)).isEqualTo(2);
    }

    @Test
    void a_receipt_says_as_well_that_it_is_the_same() {
        Story story = Story.begin().open("139");
        Respondent aino = Respondent.somebody();
        aino.answers(story, Map.of("life", 3, "wish", "Silta")).then().statusCode(201);
        aino.answers(story, Map.of("life", 3, "wish", "Silta")).then().statusCode(201);
        aino.answers(story, Map.of("life", 4, "wish", "Silta"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#key-reused"));
        aino.answers(story, Map.of("life", 3, "wish", "Tori")).then().statusCode(422);
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void the_same_receipt_says_so_under_another_key_too() {
        Story story = Story.begin().open("139");
        Map<String, ?> response = Respondent.somebody().response("139", Map.of("life", 3, "wish", "Silta"));
        for (String other : List.of(key, UUID.randomUUID().toString())) {
            post(story, other, response).then().statusCode(201);
        }
        assertThat(stored.rows(story)).isEqualTo(1);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void words_that_would_not_be_recognized_are_not_taken() {
        Story story = Story.begin().open("139");
        Map<String, Object> response = Respondent.somebody().response("139", Map.of("life", 3, "wish", "Silta"));
        response.computeIfPresent("receipt", (name, receipt) -> Map.of("hash", ((Map<?, ?>) receipt).get("hash")));
        Story.send(story.round(), response)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-response"))
                .body("detail", containsString("textHash"));
        assertThat(stored.rows(story)).isZero();
        post(story, key, response).then().statusCode(201);
        post(story, key, response).then().statusCode(201);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void a_receipt_that_knows_no_texts_says_so_for_as_long_as_a_key() {
        Story story = Story.begin().open("139");
        Map<String, Object> response = Respondent.somebody().response("139", ANSWERS);
        response.computeIfPresent("receipt", (name, receipt) -> Map.of("hash", ((Map<?, ?>) receipt).get("hash")));
        Story.send(story.round(), response).then().statusCode(201);
        try {
            on(Duration.ofDays(1));
            Story.send(story.round(), response).then().statusCode(201);
            on(Duration.ofDays(2));
            Story.send(story.round(), response).then().statusCode(422).body("type", equalTo("/problems#key-reused"));
        } finally {
            clock.setRight();
        }
        assertThat(stored.rows(story)).isEqualTo(1);
    }

    @Test
    void a_correction_does_not_make_the_first_request_another_one() {
        Story story = Story.begin().open("139");
        Respondent aino = Respondent.somebody();
        aino.answers(story, Map.of("life", 3)).then().statusCode(201);
        aino.corrects("139", Map.of("life", 5)).then().statusCode(200);
        List<String> corrected = stored.cards(story);
        aino.answers(story, Map.of("life", 3)).then().statusCode(201);
        assertThat(stored.cards(story)).isEqualTo(corrected);
    }

    @Test
    void words_that_a_correction_took_out_do_not_come_back_with_the_first_request() {
        Story story = Story.begin().open("139");
        Respondent aino = Respondent.somebody();
        aino.answers(story, Map.of("life", 3, "wish", "Silta")).then().statusCode(201);
        aino.corrects("139", Map.of("life", 3)).then().statusCode(200).body("correctable", equalTo(true));
        aino.answers(story, Map.of("life", 3, "wish", "Silta")).then().statusCode(201);
        assertThat(stored.texts(story)).isEmpty();
    }

    @Test
    void a_request_that_is_being_stored_is_not_begun_a_second_time() throws Exception {
        Story story = Story.begin().open("139").answered(1, "139", ANSWERS);
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("lock table response in exclusive mode");
            Future<Integer> first =
                    callers.submit(() -> send(story, key, ANSWERS).statusCode());
            Waiting.await(statement, Waiting.FOR_RESPONSES);
            send(story, key, ANSWERS)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", equalTo("1"))
                    .body("type", equalTo("/problems#key-in-flight"));
            slow.rollback();
            assertThat(first.get(10, SECONDS)).isEqualTo(201);
        }
        send(story, key, ANSWERS).then().statusCode(201);
        assertThat(stored.rows(story)).isEqualTo(2);
    }

    @Test
    void of_many_at_once_with_one_key_one_is_stored() throws Exception {
        Story story = Story.begin().open("139");
        for (int i = 0; i < 5; i++) {
            String one = UUID.randomUUID().toString();
            Callable<Integer> call = () -> send(story, one, ANSWERS).statusCode();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : callers.invokeAll(Collections.nCopies(60, call))) {
                statuses.add(status.get());
            }
            assertThat(statuses).contains(201).containsOnly(201, 409);
            assertThat(stored.rows(story)).isEqualTo(i + 1);
        }
    }

    @Test
    void a_key_is_remembered_for_a_day_and_forgotten_after_two() {
        Story story = Story.begin().open("139");
        Map<String, ?> answers = Map.of("life", 3, "wish", "Silta");
        send(story, key, answers).then().statusCode(201);
        try {
            on(Duration.ofDays(1));
            send(story, key, answers).then().statusCode(201);
            send(story, key, Map.of("life", 4)).then().statusCode(422);
            assertThat(stored.rows(story)).isEqualTo(1);
            assertThat(stored.texts(story)).containsExactly("Silta");
            on(Duration.ofDays(2));
            send(story, key, Map.of("life", 4)).then().statusCode(201);
            assertThat(stored.rows(story)).isEqualTo(2);
        } finally {
            clock.setRight();
        }
        assertThat(stored.query("select count(*)::text from key_salt where ? <> ''", story))
                .as("the salts of its day and of the next one are not there any more")
                .containsExactly("4");
    }

    /** Lets days go by for whoever stores answers. */
    private void on(Duration later) {
        clock.putForward(later);
        intake.renewSalts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "fifteen-letters", "with a space in it", "ääkkösiä-ei-oteta-vastaan", "\"\""})
    void what_cannot_be_a_key_is_told(String bad) {
        Story story = Story.begin().open("139");
        send(story, bad, ANSWERS).then().statusCode(400).body("type", equalTo("/problems#bad-request"));
        send(story, "x".repeat(101), ANSWERS).then().statusCode(400);
        assertThat(stored.rows(story)).isZero();
    }

    private static Response send(Story story, String key, Map<String, ?> answers) {
        return post(story, key, Map.of("municipality", "139", "language", "fi", "answers", answers));
    }

    private static Response post(Story story, String key, Map<String, ?> response) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(response)
                .post(story.round() + "/responses");
    }
}
