package fi.openagenda.model.round;

import fi.openagenda.model.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;

/** The advisory lock of a round, until the end of the transaction: answers share it, whoever changes the round is alone. */
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
        entities()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:round)) as locked")
                .setParameter("round", round.id)
                .getSingleResult();
        try {
            entities().refresh(round);
        } catch (EntityNotFoundException discarded) {
            throw Refusal.unknown("round", round.key);
        }
    }

    private static EntityManager entities() {
        return Round.getEntityManager();
    }
}
