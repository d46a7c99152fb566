package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.model.HashedId;
import fi.openagenda.model.Sha256;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.Sealing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealingTest {

    private static final String SEALED = """
            select %s from sealed_response s join round on round.id = s.round_id where barometer_slug = ? order by s.ctid
            """;

    @Inject
    Stored stored;

    @Inject
    Sealing sealing;

    @Inject
    PlatformClock clock;

    @Inject
    DataSource database;

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void leave() {
        callers.shutdownNow();
    }

    @Test
    void responses_lie_in_random_order_and_nothing_is_left_where_they_came() {
        Story story = Story.begin().open("139");
        for (int distance = 0; distance < 100; distance++) {
            story.answer("139", Map.of("distance", distance)).then().statusCode(201);
        }
        story.closed();
        Codebook codebook = Stored.codebook(story);
        List<Integer> lie = stored.query(SEALED.formatted("encode(card, 'hex')"), story).stream()
                .map(card -> codebook.answers(HexFormat.of().parseHex(card))
                        .get("distance")
                        .intValue())
                .toList();
        assertThat(lie).hasSize(100).doesNotHaveDuplicates();
        assertThat(Math.abs(kendallsTau(lie))).isLessThan(0.3);
        assertThat(stored.query("""
                select 'row' from response join round on round.id = round_id where barometer_slug = ?
                """, story)).isEmpty();
        assertThat(stored.query("""
                select count(distinct s.xmin::text)::text from sealed_response s
                join round on round.id = round_id where barometer_slug = ?
                """, story))
                .as("one transaction wrote them all")
                .containsExactly("1");
    }

    /** Agreement of an order with that of arrival, for which distances rise: 1 the same, -1 reversed, 0 none. */
    private static double kendallsTau(List<Integer> order) {
        int agreeing = 0;
        int pairs = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                agreeing += Integer.compare(order.get(j), order.get(i));
                pairs++;
            }
        }
        return (double) agreeing / pairs;
    }

    @Test
    void free_texts_lie_in_random_order_under_other_ids() {
        Story story = Story.begin().open("139");
        for (int i = 0; i < 30; i++) {
            story.answer("139", Map.of("wish", "Toive %02d".formatted(i)))
                    .then()
                    .statusCode(201);
        }
        List<String> ids = textIds(story);
        story.closed();
        assertThat(stored.texts(story))
                .hasSize(30)
                .isNotEqualTo(stored.texts(story).stream().sorted().toList());
        assertThat(textIds(story)).hasSize(30).doesNotContainAnyElementsOf(ids);
    }

    private List<String> textIds(Story story) {
        return stored.query(
                "select f.id::text from free_text f join round on round.id = round_id where barometer_slug = ?", story);
    }

    @Test
    void a_text_that_is_being_stored_while_its_round_is_sealed_is_kept() throws Exception {
        Story story = Story.begin().open("139");
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("lock table %s in share row exclusive mode".formatted(textsOf(story)));
            Future<Integer> last = callers.submit(
                    () -> story.answer("139", Map.of("wish", "Silta")).statusCode());
            Waiting.await(statement, Waiting.some(1, textsOf(story)));
            Future<Story> closing = callers.submit(story::closed);
            Waiting.await(statement, Waiting.some(2, textsOf(story)));
            slow.rollback();
            assertThat(last.get()).isEqualTo(201);
            closing.get();
        }
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void a_text_that_comes_after_the_sealing_has_an_id_that_no_receipt_leads_to() throws Exception {
        Story busy = Story.begin().open("139");
        Story story = Story.begin().open("139");
        Respondent aino = Respondent.somebody();
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("lock table %s in share row exclusive mode".formatted(textsOf(busy)));
            callers.submit(() -> busy.answer("139", Map.of("wish", "Tori")));
            Waiting.await(statement, Waiting.some(1, textsOf(busy)));
            Future<Integer> last = callers.submit(
                    () -> aino.answers(story, Map.of("wish", "Silta")).statusCode());
            while (stored.rows(story) == 0) {
                Thread.onSpinWait();
            }
            story.closed();
            slow.rollback();
            assertThat(last.get()).isEqualTo(201);
        }
        assertThat(stored.texts(story)).containsExactly("Silta");
        byte[] ofReceipt = Sha256.digest().digest(concat(Sha256.of("text:" + aino.secret()), "wish".getBytes(UTF_8)));
        assertThat(textIds(story)).doesNotContain(HashedId.of(ofReceipt).toString());
    }

    private String textsOf(Story story) {
        return stored.query("select 'free_text_' || id from round where barometer_slug = ?", story)
                .get(0);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    @Test
    void what_was_issued_is_accounted_for() {
        Story story = Story.begin().open("139");
        Respondent aino = Respondent.somebody();
        Respondent eino = Respondent.somebody();
        aino.answers(story, Map.of("life", 1)).then().statusCode(201);
        eino.answers(story, Map.of("life", 1)).then().statusCode(201);
        story.answered(3, "139", Map.of("life", 1));
        eino.withdraws().then().statusCode(204);
        story.published();
        given().get(story.release() + "/data.json")
                .then()
                .body("account", equalTo(Map.of("taken", 5, "counted", 4, "withdrawn", 1, "excluded", List.of())));
    }

    @Test
    void whoever_has_a_receipt_finds_its_hash_in_the_sorted_list_of_the_release() {
        Story story = Story.begin().open("139");
        List<Respondent> respondents =
                Stream.generate(Respondent::somebody).limit(20).toList();
        respondents.forEach(respondent ->
                respondent.answers(story, Map.of("life", 1)).then().statusCode(201));
        respondents.get(0).withdraws().then().statusCode(204);
        story.answered(1, "139", Map.of("life", 1)).published();
        assertThat(given().get(story.release() + "/receipts.txt").asString().lines())
                .containsExactlyElementsOf(respondents.stream()
                        .skip(1)
                        .map(Respondent::hash)
                        .sorted()
                        .toList());
    }

    @Test
    void a_round_whose_time_is_up_is_sealed_by_itself_and_then_takes_no_answer_whatever_the_clock_says() {
        Story story = Story.begin().draftFrom("2026-03-02T08:00:00+02:00", "2199-01-01T00:00:00+02:00", "139");
        story.opening().then().statusCode(200);
        story.answer("139", Map.of("life", 1)).then().statusCode(201);
        try {
            clock.putForward(Duration.ofDays(365L * 200));
            sealing.seal(story.slug(), Story.ROUND);
        } finally {
            clock.setRight();
        }
        assertThat(stored.query(SEALED.formatted("municipality_code"), story)).containsExactly("139");
        story.answer("139", Map.of("life", 1)).then().statusCode(409).body("type", equalTo("/problems#round-not-open"));
    }

    @Test
    void a_round_is_sealed_once() {
        Story story =
                Story.begin().open("139").answered(2, "139", Map.of("life", 1)).closed();
        List<String> before = stored.query(SEALED.formatted("s.ctid::text || s.xmin"), story);
        sealing.seal(story.slug(), Story.ROUND);
        sealing.sealAll();
        assertThat(stored.query(SEALED.formatted("s.ctid::text || s.xmin"), story))
                .isEqualTo(before);
    }
}
