package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fi.openagenda.export.job.JobQueue;
import fi.openagenda.export.job.Worker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many nodes there are, and however they end, of one job there comes one release. */
@QuarkusTest
class JobsOfSeveralNodesTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @Inject
    JobQueue queue;

    @Inject
    Worker worker;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    Stored stored;

    @BeforeEach
    void stop() {
        queue.stop();
    }

    @AfterEach
    void start() {
        queue.start();
    }

    private JobQueue node() {
        return new JobQueue(database, worker, clock, SHORT, SHORT, SHORT);
    }

    @Test
    void two_nodes_do_each_job_once() {
        List<Story> stories = new ArrayList<>();
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Story story = Story.begin().open("139").closed();
            stories.add(story);
            jobs.add(ask(story));
        }
        List<JobQueue> nodes = List.of(node(), node());
        nodes.forEach(JobQueue::start);
        jobs.forEach(JobsOfSeveralNodesTest::awaitDone);
        nodes.forEach(JobQueue::stop);
        stories.forEach(this::requireOnce);
    }

    /** As when one was silent for too long, was taken for dead, and had not died. */
    @Test
    void of_two_nodes_that_do_the_same_job_at_once_one_publishes() throws Exception {
        Story story = Story.begin().open("139").closed();
        String job = ask(story);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (Future<Object> done :
                    nodes.invokeAll(Collections.nCopies(4, Executors.callable(() -> worker.work(id(job)))))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        awaitDone(job);
        requireOnce(story);
    }

    /** As when one died between the release and the end of its work. */
    @Test
    void a_job_that_is_done_is_not_done_again() {
        Story story = Story.begin().open("139").closed();
        String job = ask(story);
        worker.work(id(job));
        awaitDone(job);
        JobQueue node = node();
        node.start();
        Polling.until(() -> executions(job).isEmpty());
        node.stop();
        awaitDone(job);
        requireOnce(story);
    }

    @Test
    void what_a_node_had_begun_that_died_is_begun_anew() throws SQLException {
        Story story = Story.begin().open("139").closed();
        String job = ask(story);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // What kill -9 leaves behind.
            statement.execute("""
                    update job_execution set picked = true, picked_by = 'gone', version = version + 1,
                        last_heartbeat = now() - interval '1 minute'
                    where task_instance = '%s'
                    """.formatted(id(job)));
            statement.execute("update job set state = 'RUNNING', phase = 'WRITING', progress = 0.5 where id = '%s'"
                    .formatted(id(job)));
        }
        JobQueue node = node();
        node.start();
        awaitDone(job);
        node.stop();
        requireOnce(story);
    }

    private static String ask(Story story) {
        return asOperator()
                .body(Map.of("changeNote", "First."))
                .post(story.round() + "/releases")
                .header("Location");
    }

    private static UUID id(String job) {
        return UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
    }

    private static void awaitDone(String job) {
        Polling.until(() -> given().get(job).path("endedAt") != null);
        given().get(job).then().body("state", equalTo("done"));
    }

    private void requireOnce(Story story) {
        given().get("/v1/datasets/" + story.dataset() + "/releases").then().body("items", hasSize(1));
        assertThat(stored.query("""
                select outcome from publication_audit join round on round.id = round_id where barometer_slug = ?
                """, story)).containsExactly("PUBLISHED");
    }

    private List<String> executions(String job) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select task_instance from job_execution where task_instance = '%s'".formatted(id(job)))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return found;
    }
}
