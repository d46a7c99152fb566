package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.model.response.Retention;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept goes when its time is over, which is three months for texts and four years for responses in tests. */
@QuarkusTest
class RetentionTest {

    private static final Period TEXTS = Period.ofMonths(3);
    private static final Period RESPONSES = Period.ofYears(4);

    @Inject
    Stored stored;

    @Inject
    Retention retention;

    @Inject
    PlatformClock clock;

    @Inject
    DataSource database;

    @Test
    void texts_are_deleted_first_and_responses_stay() {
        Story story = answered().closed();
        after(TEXTS, Duration.ofMinutes(-1));
        assertThat(stored.texts(story)).hasSize(1);
        after(TEXTS, Duration.ofMinutes(1));
        assertThat(stored.texts(story)).isEmpty();
        assertThat(sealed(story)).isEqualTo(12);
        assertThat(deletions(story)).containsExactly("true false");
    }

    @Test
    void responses_are_deleted_years_later_and_what_was_published_stays() {
        Story story = answered();
        Respondent aino = Respondent.somebody();
        aino.answers(story, Map.of("life", 3)).then().statusCode(201);
        story.published();
        after(RESPONSES, Duration.ofMinutes(-1));
        assertThat(sealed(story)).isEqualTo(13);
        aino.asks().then().statusCode(200);
        after(RESPONSES, Duration.ofMinutes(1));
        assertThat(sealed(story)).isZero();
        assertThat(parts(story)).containsExactly("free_text");
        assertThat(deletions(story)).containsExactly("true true");
        aino.asks().then().statusCode(404);
        given().get(story.release() + "/data.json").then().statusCode(200).body("account.counted", equalTo(13));
        assertThat(given().get(story.release() + "/receipts.txt").asString()).contains(aino.hash());
    }

    @Test
    void what_is_deleted_is_neither_published_nor_extracted_as_if_nobody_had_answered() {
        Story story = answered().closed();
        after(RESPONSES, Duration.ofMinutes(1));
        story.publish().then().statusCode(410).body("type", equalTo("/problems#responses-deleted"));
        asOperator().get(story.round() + "/review").then().statusCode(410);
        asOperator()
                .post(story.round() + "/extract")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems#responses-deleted"));
    }

    @Test
    void a_round_that_is_open_or_whose_time_is_not_over_loses_nothing() {
        Story open = answered();
        Story closed = answered().closed();
        retention.deleteWhatIsOver();
        assertThat(sealed(closed)).isEqualTo(12);
        assertThat(stored.texts(closed)).hasSize(1);
        after(RESPONSES, Duration.ofMinutes(1));
        assertThat(stored.rows(open)).isEqualTo(12);
        assertThat(stored.texts(open)).hasSize(1);
    }

    @Test
    void many_nodes_delete_it_once() throws Exception {
        Story story = answered().closed();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            clock.putForward(until(RESPONSES, Duration.ofMinutes(1)));
            Callable<Void> node = () -> {
                retention.deleteWhatIsOver();
                return null;
            };
            for (Future<Void> done : nodes.invokeAll(Collections.nCopies(4, node))) {
                done.get();
            }
        } finally {
            clock.setRight();
            nodes.shutdownNow();
        }
        assertThat(deletions(story)).containsExactly("true true");
        assertThat(sealed(story)).isZero();
    }

    @Test
    void somebody_who_reads_for_long_puts_it_off_and_nobody_else_waits_for_that() throws Exception {
        Story story = answered().closed();
        Story other = answered();
        try (Connection backup = database.getConnection();
                Statement statement = backup.createStatement()) {
            backup.setAutoCommit(false);
            statement.execute("lock table sealed_response in access share mode");
            after(RESPONSES, Duration.ofMinutes(1));
            assertThat(sealed(story)).isEqualTo(12);
            other.answer("139", Map.of("life", 3)).then().statusCode(201);
            backup.rollback();
        }
        after(RESPONSES, Duration.ofMinutes(1));
        assertThat(sealed(story)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1Y"})
    void a_period_that_would_delete_at_once_is_refused_at_the_start(String slip) {
        assertThatThrownBy(() -> new Retention(Period.parse(slip), TEXTS, TEXTS, Clock.systemUTC()))
                .hasMessageContaining("openagenda.retention.responses");
    }

    private static Story answered() {
        Story story = Story.begin().open("139").answered(11, "139", Map.of("life", 3));
        return story.answered(1, "139", Map.of("life", 2, "wish", "Silta"));
    }

    /** Lets time go by for whoever deletes. */
    private void after(Period period, Duration more) {
        try {
            clock.putForward(until(period, more));
            retention.deleteWhatIsOver();
        } finally {
            clock.setRight();
        }
    }

    private static Duration until(Period period, Duration more) {
        Instant now = Instant.now();
        Instant then = now.atZone(ZoneOffset.UTC).plus(period).plus(more).toInstant();
        return Duration.between(now, then);
    }

    private int sealed(Story story) {
        return stored.query("""
                select municipality_code from sealed_response join round on round.id = round_id where barometer_slug = ?
                """, story).size();
    }

    /** Whether the texts of a round are deleted, and whether its responses are. */
    private List<String> deletions(Story story) {
        return stored.query("""
                select (texts_deleted_on is not null) || ' ' || (responses_deleted_on is not null)
                from seal join round on round.id = round_id where barometer_slug = ?
                """, story);
    }

    /** Tables of which a round still has a part. */
    private List<String> parts(Story story) {
        return stored.query("""
                select parent.relname from round
                join pg_class part on part.relname ~ ('_' || round.id || '$') and part.relispartition and part.relkind = 'r'
                join pg_inherits on inhrelid = part.oid join pg_class parent on parent.oid = inhparent
                where barometer_slug = ?
                """, story);
    }
}
