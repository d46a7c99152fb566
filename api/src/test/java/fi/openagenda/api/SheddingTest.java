package fi.openagenda.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.access.Key.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SheddingTest.FewMayWait.class)
class SheddingTest {

    private static final int WAITING = 5;

    /** A queue that is soon full, and one writer. */
    public static class FewMayWait implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("openagenda.intake.waiting", String.valueOf(WAITING), "openagenda.intake.writers", "1");
        }
    }

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Test
    void when_too_many_wait_who_comes_is_told_to_come_back_and_who_waits_is_served() throws Exception {
        Story story = Story.begin().open("139").answered(1, "139", Map.of("life", 1));
        ExecutorService callers = Executors.newFixedThreadPool(20);
        List<Future<Response>> answers = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("lock table response in exclusive mode");
            answers.add(callers.submit(() -> story.answer("139", Map.of("life", 2))));
            Waiting.await(statement, Waiting.FOR_RESPONSES);
            for (int i = 0; i < 15; i++) {
                answers.add(callers.submit(() -> story.answer("139", Map.of("life", 3))));
            }
            // Nobody is served meanwhile, because the table is locked.
            while (told(answers) < 16 - 1 - WAITING) {
                Thread.onSpinWait();
            }
            slow.rollback();
            for (Future<Response> answer : answers) {
                Response told = answer.get(10, SECONDS);
                statuses.add(told.statusCode());
                if (told.statusCode() == 503) {
                    assertThat(told.contentType()).isEqualTo("application/problem+json");
                    assertThat(Integer.parseInt(told.header("Retry-After"))).isBetween(1, 10);
                    assertThat(told.header("Access-Control-Allow-Origin")).isEqualTo("*");
                    assertThat(told.<String>path("type")).isEqualTo("/problems#unavailable");
                }
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(statuses).containsOnly(201, 503);
        assertThat(statuses.stream().filter(status -> status == 201))
                .as("the one that was being stored, and as many as may wait")
                .hasSize(1 + WAITING);
        assertThat(stored.rows(story)).isEqualTo(1 + 1 + WAITING);
        story.answer("139", Map.of("life", 4)).then().statusCode(201);
    }

    @Test
    void who_answers_is_told_to_come_back_when_the_database_says_nothing() throws Exception {
        Story story = Story.begin().open("139");
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try (Connection silent = database.getConnection();
                Statement statement = silent.createStatement()) {
            silent.setAutoCommit(false);
            statement.execute("lock table round in access exclusive mode");
            Response told =
                    caller.submit(() -> story.answer("139", Map.of("life", 1))).get(15, SECONDS);
            assertThat(told.statusCode()).isEqualTo(503);
            assertThat(told.header("Retry-After")).isNotNull();
            silent.rollback();
        } finally {
            caller.shutdownNow();
        }
        story.answer("139", Map.of("life", 1)).then().statusCode(201);
    }

    @Test
    void a_batch_waits_instead() {
        Story story = Story.begin().open("139");
        String line = "{\"municipality\": \"139\", \"language\": \"fi\", \"answers\": {\"life\": 3}}\n";
        String results = KeyHolder.of("ii", Role.COLLECTOR)
                .asks()
                .contentType("application/x-ndjson; charset=utf-8")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(line.repeat(20 * WAITING).getBytes(UTF_8))
                .post(story.round() + "/responses/batch")
                .asString();
        assertThat(results).endsWith("{\"lines\":100,\"stored\":100,\"storedBefore\":0,\"refused\":0}\n");
        assertThat(stored.rows(story)).isEqualTo(20 * WAITING);
    }

    private static long told(List<Future<Response>> answers) {
        return answers.stream().filter(Future::isDone).count();
    }
}
