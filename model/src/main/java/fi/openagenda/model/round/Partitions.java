package fi.openagenda.model.round;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * The parts of the tables of answers that are a round's own. They are made apart and then attached, which stops nobody who
 * is storing or reading the answers of another round.
 */
public final class Partitions {

    private static final List<String> WHILE_OPEN = List.of("response", "free_text");
    private static final String SEALED = "sealed_response";

    private Partitions() {}

    /** Makes those in which answers are stored while a round is open. */
    public static void make(long round) {
        WHILE_OPEN.forEach(table -> make(table, round));
    }

    /** Makes the one that its answers are moved to when it is sealed; answers its name. */
    public static String makeSealed(long round) {
        make(SEALED, round);
        return nameOf(SEALED, round);
    }

    /** Keeps everybody else from writing into one of them until the transaction ends. */
    public static void lock(String table, long round) {
        patient("lock table %s in exclusive mode".formatted(nameOf(table, round)));
    }

    /**
     * Deletes what is in one of them. Neither this nor those beside it wait for readers for longer than a moment, because
     * others would have to wait behind it.
     */
    public static void empty(String table, long round) {
        patient("truncate table " + nameOf(table, round));
    }

    /** Deletes those in which the answers of a sealed round came and lie. */
    public static void dropResponses(long round) {
        patient("drop table %s, %s".formatted(open(round), sealed(round)));
    }

    /** Name of the part of a table. */
    public static String nameOf(String table, long round) {
        return table + "_" + round;
    }

    /** A statement with the number of a round in place of {round}, and the name of its part of a table in place of {table}. */
    public static String naming(String statement, String table, long round) {
        return statement.replace("{round}", Long.toString(round)).replace("{table}", nameOf(table, round));
    }

    /** Name of the part that a round's answers come in while it is open. */
    public static String open(long round) {
        return nameOf("response", round);
    }

    /** Name of the part that a round's answers are counted in once it is sealed. */
    public static String sealed(long round) {
        return nameOf(SEALED, round);
    }

    private static void make(String table, long round) {
        String name = nameOf(table, round);
        EntityManager entities = Round.getEntityManager();
        entities.createNativeQuery("create table %s (like %s including all)".formatted(name, table))
                .executeUpdate();
        entities.createNativeQuery(
                        "alter table %s attach partition %s for values in (%d)".formatted(table, name, round))
                .executeUpdate();
    }

    private static void patient(String statement) {
        EntityManager entities = Round.getEntityManager();
        entities.createNativeQuery("set local lock_timeout to '2s'").executeUpdate();
        entities.createNativeQuery(statement).executeUpdate();
    }
}
