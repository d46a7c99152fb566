package fi.openagenda.model.response;

import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Writes the texts of open rounds anew in random order. A text is stored right after its response, and PostgreSQL notes
 * beside each row which transaction wrote it: by that, whoever has the database could join them.
 */
@ApplicationScoped
public class Shuffling {

    private static final String IDS = "select id from %s order by gen_random_uuid()";

    private static final String MOVE = """
            with moved as (delete from %1$s where round_id = %2$d and id = any(:ids) returning *)
            insert into %1$s select * from moved order by gen_random_uuid()
            """;

    /** Whoever stores a text meanwhile waits for so many to be written, some hundredths of a second. */
    private static final int ROWS_AT_A_TIME = 1000;

    private static final int PAUSE_MILLIS = 200;

    /** Shuffles the texts of every open round. Receipts lead to them as before, so they keep their ids. */
    public void shuffleAll() {
        for (Round round : QuarkusTransaction.requiringNew().call(Shuffling::open)) {
            try {
                shuffle(round.id);
            } catch (RuntimeException fault) {
                Log.warnf(
                        "The texts of %s/%s are shuffled later: %s",
                        round.barometerSlug, round.key, fault.getMessage());
            }
        }
    }

    private static List<Round> open() {
        return Round.list("from Round r where r.stage = 'OPENED'");
    }

    /** A transaction writes some that were drawn from all, so that it tells nothing of those that it wrote. */
    private static void shuffle(long round) {
        String texts = Partitions.nameOf("free_text", round);
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> Round.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(IDS.formatted(texts), UUID.class)
                .list());
        for (int from = 0; from < ids.size(); from += ROWS_AT_A_TIME) {
            List<UUID> drawn = ids.subList(from, Math.min(from + ROWS_AT_A_TIME, ids.size()));
            QuarkusTransaction.requiringNew().run(() -> {
                // Whoever corrects or withdraws waits, and then sees what was written anew.
                Partitions.lock("free_text", round);
                Round.getEntityManager()
                        .createNativeQuery(MOVE.formatted(texts, round))
                        .setParameter("ids", drawn.toArray(UUID[]::new))
                        .executeUpdate();
            });
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The platform is stopping", stopping);
        }
    }
}
