package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest {

    private static final int CALLERS = 8;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @Inject
    DataSource database;

    @AfterEach
    void leave() {
        callers.shutdownNow();
    }

    @Test
    void a_round_does_not_close_over_an_answer_that_is_being_stored() throws Exception {
        Story story =
                Story.begin().open("139").answered(6, "139", Map.of("life", 1)).answered(6, "139", Map.of("life", 5));
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            // Whoever stores a response waits now, having seen that the round is open.
            statement.execute("lock table response in exclusive mode");
            Future<Integer> answer =
                    callers.submit(() -> story.answer("139", Map.of("life", 5)).statusCode());
            Waiting.await(statement, Waiting.FOR_RESPONSES);
            Future<Integer> close = callers.submit(
                    () -> asOperator().post(story.round() + "/close").statusCode());
            assertThatThrownBy(() -> close.get(1, SECONDS)).isInstanceOf(TimeoutException.class);
            slow.rollback();
            assertThat(answer.get()).isEqualTo(201);
            assertThat(close.get()).isEqualTo(200);
        }
        story.publish().then().statusCode(201);
        assertThat(story.totals("life", "139")).contains("_T 5 13 7 0.538462 U");
    }

    @Test
    void of_several_who_make_the_same_thing_one_does() throws Exception {
        String slug = "b" + UUID.randomUUID();
        assertThat(together(() -> asOperator()
                        .body(Story.definition(slug))
                        .post("/v1/barometers")
                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        Story story = Story.begin().open("139").closed();
        // Whoever asks for the same meanwhile waits for the same.
        assertThat(together(() -> story.publish().statusCode())).contains(201).isSubsetOf(201, 409);
        given().get("/v1/datasets/" + story.dataset() + "/releases").then().body("items", hasSize(1));
    }

    @Test
    void of_several_documents_that_bring_the_next_version_of_a_question_one_does() throws Exception {
        String one = "q" + UUID.randomUUID();
        String other = "q" + UUID.randomUUID();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String document = """
                    {"format": "open-agenda-barometer-1",
                     "barometer": {"slug": "b%s", "title": {"fi": "Sama"}, "languages": ["fi"]},
                     "questions": [%s, %s]}
                    """.formatted(
                    UUID.randomUUID(), version(i % 2 == 0 ? one : other, i), version(i % 2 == 0 ? other : one, i));
            calls.add(() ->
                    asOperator().body(document).post("/v1/barometers/import").statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : callers.invokeAll(calls)) {
            statuses.add(status.get());
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
        for (String key : List.of(one, other)) {
            given().get("/v1/questions/" + key).then().body("versions", hasSize(1));
        }
    }

    private static String version(String key, int caller) {
        return "{\"key\": \"%s\", \"text\": {\"fi\": \"Kysymys %d?\"}, \"answer\": {\"type\": \"yes-no\"}}"
                .formatted(key, caller);
    }

    @Test
    void a_draft_that_is_discarded_is_not_there_for_those_who_waited() throws Exception {
        Story story = Story.begin().draft("139");
        String seen = given().get(story.round()).header("ETag");
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            // Whoever discards the round waits now, after the round was read and before it is gone.
            statement.execute(
                    "select pg_advisory_lock(id) from round where barometer_slug = '%s'".formatted(story.slug()));
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                waiting.add(callers.submit(() -> asOperator()
                        .header("If-Match", seen)
                        .delete(story.round())
                        .statusCode()));
            }
            Waiting.await(statement, "select count(*) = 3 from pg_locks where not granted and locktype = 'advisory'");
            statement.execute("select pg_advisory_unlock_all()");
            slow.rollback();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : waiting) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 404, 404);
        }
    }

    private List<Integer> together(Callable<Integer> call) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
            statuses.add(status.get());
        }
        return statuses;
    }
}
