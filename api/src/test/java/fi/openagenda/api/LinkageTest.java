package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.api.invitation.Eligibility;
import fi.openagenda.model.Sha256;
import fi.openagenda.model.response.Shuffling;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Whoever has the database, its files and its log cannot say which invitation a response came from, though the same
 * attackers can where a code and a response are stored as one would at first. People come in one order and answer in
 * another, as they do where many answer at once.
 */
@QuarkusTest
class LinkageTest {

    private static final int PEOPLE = 60;

    /** By guessing, one of them is right; more than this in fewer than one of a thousand tries. */
    private static final int CHANCE = 5;

    @Inject
    DataSource database;

    @Inject
    Eligibility eligibility;

    @Inject
    Stored stored;

    @Inject
    Shuffling shuffling;

    private final Random random = new Random(2026);

    @Test
    void a_code_that_is_spent_together_with_the_response_is_found_again() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists naive_spent, naive_response");
            statement.execute("create table naive_spent (code_mac bytea primary key)");
            statement.execute("create table naive_response (id uuid primary key)");
            String since = Traces.now(connection);
            Map<String, String> truth = new HashMap<>();
            connection.setAutoCommit(false);
            for (int person = 0; person < PEOPLE; person++) {
                String mac = HexFormat.of().formatHex(Sha256.of("naive " + person));
                UUID id = UUID.randomUUID();
                statement.execute("insert into naive_spent values (decode('%s', 'hex'))".formatted(mac));
                statement.execute("insert into naive_response values ('%s')".formatted(id));
                connection.commit();
                truth.put(mac, hex(id));
            }
            connection.setAutoCommit(true);
            Traces traces = new Traces(
                    connection,
                    since,
                    new Traces.Rows("naive_spent", "code_mac", "true"),
                    new Traces.Rows("naive_response", "uuid_send(id)", "true"));
            for (Attacker attacker : Attacker.values()) {
                assertThat(right(attacker, traces, truth)).as(attacker.name()).isEqualTo(PEOPLE);
            }
        }
    }

    @Test
    void an_unlinkable_invitation_is_found_again_no_more_often_than_by_chance() throws Exception {
        Story story = Story.begin().openFor("unlinkable", "139");
        List<String> codes = story.invited(PEOPLE);
        String key = story.tokenKey();
        try (Connection connection = database.getConnection()) {
            String since = Traces.now(connection);
            Map<Integer, String> hashes = new HashMap<>();
            Map<Integer, String> ballots = new HashMap<>();
            for (int person : inAnyOrder()) {
                Blinding blinding = Blinding.under(key);
                String signature = story.credential(codes.get(person), blinding.blinded())
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("blindSignature");
                ballots.put(person, "Ballot " + blinding.ballot(signature));
                byte[] blinded = Base64.getUrlDecoder().decode(blinding.blinded());
                hashes.put(person, HexFormat.of().formatHex(Sha256.digest().digest(blinded)));
            }
            Map<String, String> truth = new HashMap<>();
            answer(story, ballots).forEach((person, id) -> truth.put(hashes.get(person), id));
            Traces traces = new Traces(
                    connection,
                    since,
                    new Traces.Rows("invitation", "blinded_hash", of(story) + " and blinded_hash is not null"),
                    new Traces.Rows("response", "uuid_send(id)", of(story)));
            assertNobodyIsFound(traces, truth);
        }
    }

    @Test
    void a_confidential_invitation_is_found_again_no_more_often_than_by_chance() throws Exception {
        Story story = Story.begin().openFor("confidential", "139");
        try (Connection connection = database.getConnection()) {
            String since = Traces.now(connection);
            Map<Integer, String> macs = new HashMap<>();
            Map<Integer, String> codes = new HashMap<>();
            for (int person = 0; person < PEOPLE; person++) {
                codes.put(person, "Invitation " + story.invited(1).get(0));
                stored.query("""
                                select encode(code_mac, 'hex') from invitation join round on round.id = round_id
                                where barometer_slug = ?
                                """, story).stream()
                        .filter(mac -> !macs.containsValue(mac))
                        .findFirst()
                        .map(mac -> macs.put(macs.size(), mac));
            }
            Map<String, String> truth = new HashMap<>();
            answer(story, codes).forEach((person, id) -> truth.put(macs.get(person), id));
            Traces traces = new Traces(
                    connection,
                    since,
                    new Traces.Rows("invitation", "code_mac", of(story)),
                    new Traces.Rows("response", "uuid_send(id)", of(story)));
            assertNobodyIsFound(traces, truth);
        }
    }

    @Test
    void words_are_found_again_until_they_are_shuffled_and_still_go_with_their_response() throws Exception {
        Story story = Story.begin().open("139");
        try (Connection connection = database.getConnection()) {
            Traces traces = new Traces(
                    connection,
                    Traces.now(connection),
                    new Traces.Rows("free_text", "convert_to(text, 'UTF8')", of(story)),
                    new Traces.Rows("response", "receipt_hash", of(story)));
            Map<String, String> truth = new HashMap<>();
            List<Respondent> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Respondent somebody = Respondent.somebody();
                String words = "Toive %02d".formatted(person);
                somebody.answers(story, Map.of("life", 3, "wish", words)).then().statusCode(201);
                truth.put(HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)), somebody.hash());
                people.add(somebody);
            }
            List<Attacker> attackers = List.of(Attacker.ORDER_OF_TRANSACTIONS, Attacker.ORDER_IN_THE_FILE);
            for (Attacker attacker : attackers) {
                assertThat(right(attacker, traces, truth)).as(attacker.name()).isEqualTo(PEOPLE);
            }
            shuffling.shuffleAll();
            for (Attacker attacker : attackers) {
                assertThat(right(attacker, traces, truth)).as(attacker.name()).isLessThanOrEqualTo(CHANCE);
            }
            assertThat(stored.texts(story)).hasSize(PEOPLE);
            people.get(0).withdraws().then().statusCode(204);
            assertThat(stored.texts(story)).hasSize(PEOPLE - 1).doesNotContain("Toive 00");
            withdrawnWhileShuffled(people.get(1), story);
        }
        assertThat(stored.texts(story)).hasSize(PEOPLE - 2).doesNotContain("Toive 01");
    }

    /** Both wait for somebody who looks, the one that shuffles first. */
    private void withdrawnWhileShuffled(Respondent somebody, Story story) throws Exception {
        String part = "free_text_"
                + stored.query("select id::text from round where barometer_slug = ?", story)
                        .get(0);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (Connection reader = database.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("lock table %s in row share mode".formatted(part));
            Future<?> shuffled = both.submit(shuffling::shuffleAll);
            Waiting.await(statement, Waiting.some(1, part));
            Future<Integer> withdrawn = both.submit(() -> somebody.withdraws().statusCode());
            Waiting.await(statement, Waiting.some(2, part));
            reader.rollback();
            shuffled.get();
            assertThat(withdrawn.get()).isEqualTo(204);
        } finally {
            both.shutdownNow();
        }
    }

    /** Ids of the responses, by person. */
    private Map<Integer, String> answer(Story story, Map<Integer, String> authorizations) {
        Round round = QuarkusTransaction.requiringNew().call(() -> Round.named(story.slug(), Story.ROUND));
        Map<Integer, String> ids = new HashMap<>();
        for (int person : inAnyOrder()) {
            Optional<String> authorization = Optional.of(authorizations.get(person));
            story.answer("139", Map.of("life", 3), authorization.get()).then().statusCode(201);
            ids.put(person, hex(eligibility.admit(round, authorization).orElseThrow()));
        }
        return ids;
    }

    private List<Integer> inAnyOrder() {
        List<Integer> people =
                new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(people, random);
        return people;
    }

    private static void assertNobodyIsFound(Traces traces, Map<String, String> truth) throws SQLException {
        assertThat(truth).as("everybody answered").hasSize(PEOPLE);
        for (Attacker attacker : Attacker.values()) {
            assertThat(right(attacker, traces, truth)).as(attacker.name()).isLessThanOrEqualTo(CHANCE);
        }
        assertThat(Attacker.ORDER_IN_THE_LOG.links(traces))
                .as("they saw every row")
                .hasSize(PEOPLE);
    }

    private static long right(Attacker attacker, Traces traces, Map<String, String> truth) throws SQLException {
        return attacker.links(traces).entrySet().stream()
                .filter(link -> link.getValue().equals(truth.get(link.getKey())))
                .count();
    }

    private static String of(Story story) {
        return "round_id = (select id from round where barometer_slug = '%s')".formatted(story.slug());
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
