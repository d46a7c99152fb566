package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.openagenda.export.job.JobQueue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A publication is a job: asked for, done by somebody, and told of. */
@QuarkusTest
class JobTest {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Inject
    JobQueue queue;

    @Inject
    DataSource database;

    @Inject
    PlatformClock clock;

    @AfterEach
    void leave() {
        clock.setRight();
    }

    @Test
    void a_publication_is_accepted_and_told_of_until_there_is_a_release() {
        Story story = Story.begin().open("139").closed();
        Response accepted = ask(story, Map.of("changeNote", "First."));
        accepted.then()
                .statusCode(202)
                .header("Location", matchesPattern("/v1/jobs/[0-9a-f-]{36}"))
                .body("kind", equalTo("publication"))
                .body("state", equalTo("queued"))
                .body("barometer", equalTo(story.slug()))
                .body("round", equalTo(Story.ROUND))
                .body("requestedAt", notNullValue());
        String job = accepted.header("Location");
        assertThat(accepted.jsonPath().getString("id")).isEqualTo(job.substring("/v1/jobs/".length()));
        ended(job)
                .body("state", equalTo("done"))
                .body("release", equalTo(story.release()))
                .body("startedAt", notNullValue())
                .body("endedAt", notNullValue())
                .body("problem", nullValue())
                .body("phase", nullValue());
        given().get(story.release()).then().statusCode(200).body("changeNote", equalTo("First."));
        String seen = given().get(job).header("ETag");
        given().header("If-None-Match", seen).get(job).then().statusCode(304);
    }

    @Test
    void the_same_request_meanwhile_is_the_same_job_and_another_one_is_not() throws SQLException {
        Story story = Story.begin().open("139").closed();
        String job;
        try (Connection holder = hold(story)) {
            job = ask(story, Map.of("changeNote", "First.")).header("Location");
            ask(story, Map.of("changeNote", "First.")).then().statusCode(202).header("Location", job);
            String other = ask(story, Map.of("changeNote", "Another."))
                    .then()
                    .statusCode(202)
                    .header("Location", not(job))
                    .extract()
                    .header("Location");
            awaitState(job, "running");
            holder.rollback();
            ended(other)
                    .body("state", equalTo("failed"))
                    .body("problem.type", equalTo("/problems#already-published"))
                    .body("problem.status", equalTo(409))
                    .body("release", nullValue());
        }
        ended(job).body("state", equalTo("done"));
        ask(story, Map.of("changeNote", "First."))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#already-published"));
    }

    @Test
    void it_is_told_what_is_being_done() throws SQLException {
        Story story = Story.begin().open("139").closed();
        try (Connection holder = hold(story)) {
            String job = ask(story, Map.of("changeNote", "First.")).header("Location");
            Polling.until(() -> "sealing".equals(given().get(job).path("phase")));
            given().get(job).then().body("state", equalTo("running")).body("startedAt", notNullValue());
            holder.rollback();
            ended(job).body("state", equalTo("done"));
        }
    }

    @Test
    void whoever_would_wait_waits_no_longer_than_that() throws SQLException {
        Story story = Story.begin().open("139").closed();
        try (Connection holder = hold(story)) {
            asOperator()
                    .header("Prefer", "respond-async, wait=1")
                    .body(Map.of("changeNote", "First."))
                    .post(story.round() + "/releases")
                    .then()
                    .statusCode(202)
                    .header("Location", notNullValue());
            holder.rollback();
        }
    }

    @Test
    void what_waits_is_done_after_a_restart() {
        Story story = Story.begin().open("139").closed();
        queue.stop();
        String job;
        try {
            job = ask(story, Map.of("changeNote", "First.")).header("Location");
            given().get(job).then().body("state", equalTo("queued")).body("startedAt", nullValue());
        } finally {
            queue.start();
        }
        ended(job).body("state", equalTo("done"));
    }

    @Test
    void what_is_under_way_when_a_node_ends_is_begun_anew() throws SQLException {
        Story story = Story.begin().open("139").closed();
        String job;
        try (Connection holder = hold(story)) {
            job = ask(story, Map.of("changeNote", "First.")).header("Location");
            awaitState(job, "running");
            queue.stop();
            queue.start();
            given().get(job).then().body("state", equalTo("running"));
            holder.rollback();
        }
        ended(job).body("state", equalTo("done"));
        releases(story).body("items", hasSize(1));
    }

    @Test
    void a_job_waits_until_its_time_has_come() {
        Story story = Story.begin().open("139").closed();
        String job = ask(story, Map.of("changeNote", "First.", "notBefore", LATER.toString()))
                .then()
                .statusCode(202)
                .body("notBefore", equalTo(LATER.toString()))
                .extract()
                .header("Location");
        clock.stopAt(LATER.minusMillis(1));
        published(story());
        given().get(job).then().body("state", equalTo("queued"));
        clock.stopAt(LATER);
        ended(job).body("state", equalTo("done"));
        given().get(story.release()).then().body("generatedAt", equalTo(LATER.toString()));
    }

    @Test
    void a_round_that_is_not_closed_by_then_is_not_published() {
        Story story = Story.begin().open("139");
        ask(story, Map.of("changeNote", "First.")).then().statusCode(409);
        String job = ask(story, Map.of("changeNote", "First.", "notBefore", LATER.toString()))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        clock.stopAt(LATER);
        ended(job)
                .body("state", equalTo("failed"))
                .body("problem.type", equalTo("/problems#round-not-closed"))
                .body("problem.status", equalTo(409));
        Story draft = Story.begin().draft("139");
        ask(
                        draft,
                        Map.of(
                                "changeNote",
                                "First.",
                                "notBefore",
                                LATER.plusSeconds(1).toString()))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2030-02-30T00:00:00Z", ""})
    void a_moment_that_is_none_is_refused(String moment) {
        Story story = Story.begin().open("139").closed();
        ask(story, Map.of("changeNote", "First.", "notBefore", moment))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/notBefore"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f1f7a0e-2c6b-4a37-9d0a-0f6f1d2c3b4a",
                "1",
                "latest",
                "..%2f..%2fetc",
                "3f1f7a0e-2c6b-4a37-9d0a-0f6f1d2c3b4a0"
            })
    void a_job_that_nobody_asked_for_is_not_there(String name) {
        given().urlEncodingEnabled(false)
                .get("/v1/jobs/" + name)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static Story story() {
        return Story.begin().open("139").closed();
    }

    private static void published(Story story) {
        story.publish().then().statusCode(201);
    }

    private static Response ask(Story story, Map<String, ?> release) {
        return asOperator().body(new HashMap<>(release)).post(story.round() + "/releases");
    }

    private static ValidatableResponse releases(Story story) {
        return given().get("/v1/datasets/" + story.dataset() + "/releases").then();
    }

    /** Waits until a job has ended. */
    private static ValidatableResponse ended(String job) {
        Polling.until(() -> given().get(job).path("endedAt") != null);
        return given().get(job).then().statusCode(200);
    }

    private static void awaitState(String job, String state) {
        Polling.until(() -> given().get(job).path("state").equals(state));
    }

    /** Whoever would publish the round waits until this is rolled back. */
    private Connection hold(Story story) throws SQLException {
        Connection holder = database.getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(
                    "select pg_advisory_xact_lock(-id) from round where barometer_slug = '%s'".formatted(story.slug()));
        }
        return holder;
    }
}
