package fi.openagenda.model.round;

import fi.openagenda.model.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;

/**
 * The advisory locks of a round, until the end of the transaction. The first one, its id, answers share while they are
 * stored, and whoever changes the round is alone. The second one, its id negated, is held for as long as it takes to seal
 * or to publish it.
 */
final class RoundLock {

    private RoundLock() {}

    /** Waits for whoever changes the round, if there is one of this name. */
    static void share(String barometerSlug, String key) {
        entities()
                .createNativeQuery("""
                        select 1 from round cross join lateral pg_advisory_xact_lock_shared(round.id) as held
                        where barometer_slug = :barometer and key = :key
                        """)
                .setParameter("barometer", barometerSlug)
                .setParameter("key", key)
                .getResultList();
    }

    /**
     * Waits for everybody, and reads the round as they left it.
     *
     * @throws Refusal when they left none
     */
    static void take(Round round) {
        hold(round.id);
        try {
            entities().refresh(round);
        } catch (EntityNotFoundException discarded) {
            throw Refusal.unknown("round", round.key);
        }
    }

    /** Waits for whoever seals or publishes the round. */
    static void takeForPublication(Round round) {
        hold(-round.id);
    }

    private static void hold(long lock) {
        entities()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
                .setParameter("lock", lock)
                .getSingleResult();
    }

    private static EntityManager entities() {
        return Round.getEntityManager();
    }
}
