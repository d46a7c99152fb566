package fi.openagenda.model.response;

import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Writes texts anew in random order, by one transaction. A text is stored right after its response, and PostgreSQL notes
 * beside each row which transaction wrote it: by that, whoever has the database could join them while a round is open.
 */
@ApplicationScoped
public class Shuffling {

    private static final String OUT = """
            create temporary table shuffled_text on commit drop as
            select round_id, %s as id, municipality_code, question_key, text from %s
            order by gen_random_uuid()
            """;

    private static final String IN = """
            insert into %s (round_id, id, municipality_code, question_key, text)
            select round_id, id, municipality_code, question_key, text from shuffled_text
            """;

    private static final int LONGEST_SECONDS = 60;

    /** Shuffles the texts of every open round. Receipts lead to them as before, so they keep their ids. */
    public void shuffleAll() {
        for (Round round : QuarkusTransaction.requiringNew().call(Shuffling::open)) {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                    // Whoever corrects or withdraws waits, and then sees what was written anew.
                    Partitions.lock("free_text", round.id);
                    shuffle(round, "id");
                });
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

    /** Within the transaction of the caller, who keeps others from writing meanwhile; {@code id} is SQL for that of each. */
    static void shuffle(Round round, String id) {
        String texts = Partitions.nameOf("free_text", round.id);
        run(OUT.formatted(id, texts));
        run("truncate table " + texts);
        run(IN.formatted(texts));
    }

    private static void run(String statement) {
        EntityManager entities = Round.getEntityManager();
        entities.createNativeQuery(statement).executeUpdate();
    }
}
