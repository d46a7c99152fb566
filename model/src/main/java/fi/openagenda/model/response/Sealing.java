package fi.openagenda.model.response;

import fi.openagenda.model.invitation.Invitations;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/**
 * Puts a closed round's answers where nothing tells any more who sent which, or when: copied in random order, by one
 * transaction, into a table without ids and receipts. The rows in which they came go, with all that PostgreSQL noted beside
 * them, and drafts that were not finished.
 */
@ApplicationScoped
public class Sealing {

    private static final String COUNTED = """
            insert into counted_receipt (round_id, hash)
            select round_id, receipt_hash from %s
            where card is not null and receipt_hash is not null
            order by receipt_hash
            """;

    private static final String CARDS = """
            insert into %s (round_id, municipality_code, card)
            select round_id, municipality_code, card from %s
            where card is not null
            order by gen_random_uuid()
            """;

    private static final String SEAL = """
            insert into seal (round_id, responses, withdrawn)
            select %d, count(card), count(*) - count(card) from %s
            """;

    /** Texts follow their responses, and the last ones may come now: either they are moved with the others, or after them. */
    private static final String TEXTS_WAIT = "lock table %s in share row exclusive mode";

    private static final String TEXTS_OUT = """
            create temporary table shuffled_text on commit drop as
            select round_id, gen_random_uuid() as id, municipality_code, question_key, text from %s
            order by gen_random_uuid()
            """;

    private static final String TEXTS_IN = "insert into %s select * from shuffled_text";

    private static final int LONGEST_SECONDS = 900;

    @Inject
    Clock clock;

    /**
     * Seals a round, unless it is sealed.
     *
     * @throws fi.openagenda.model.Refusal when it has not been closed
     */
    public void seal(String barometer, String key) {
        // First, and by itself, no more answers: nobody who sends one is to wait for the rest.
        QuarkusTransaction.requiringNew().run(() -> Round.named(barometer, key).end(clock.instant()));
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> seal(Round.named(barometer, key)));
    }

    /** Seals every round that is over and not sealed yet. One that cannot be does not keep the others from it. */
    public void sealAll() {
        for (Round round : QuarkusTransaction.requiringNew().call(this::unsealed)) {
            try {
                seal(round.barometerSlug, round.key);
            } catch (RuntimeException fault) {
                Log.errorf(fault, "Sealing %s/%s failed", round.barometerSlug, round.key);
            }
        }
    }

    private List<Round> unsealed() {
        return Round.list("""
                from Round r where (r.stage in ('CLOSED', 'ARCHIVED') or r.stage = 'OPENED' and r.closesAt <= ?1)
                and not exists (select 1 from Seal s where s.roundId = r.id)
                """, clock.instant());
    }

    private static void seal(Round round) {
        round.lockForPublication();
        if (Seal.of(round).isPresent()) {
            return;
        }
        String responses = Partitions.open(round.id);
        run(COUNTED.formatted(responses));
        run(CARDS.formatted(Partitions.makeSealed(round.id), responses));
        run(SEAL.formatted(round.id, responses));
        String texts = Partitions.nameOf("free_text", round.id);
        run(TEXTS_WAIT.formatted(texts));
        run(TEXTS_OUT.formatted(texts));
        run("truncate table " + texts);
        run(TEXTS_IN.formatted(texts));
        Invitations.close(round);
        run("delete from draft where round_id = %d".formatted(round.id));
        // Last, because answers of other rounds wait from here on.
        run("truncate table %s".formatted(responses));
    }

    private static void run(String statement) {
        EntityManager entities = Round.getEntityManager();
        entities.createNativeQuery(statement).executeUpdate();
    }
}
