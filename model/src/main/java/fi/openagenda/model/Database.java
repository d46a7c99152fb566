package fi.openagenda.model;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;

/** The database itself, apart from what is in it. */
public final class Database {

    private Database() {}

    /**
     * Sees whether the database takes a change to the disk, as a full disk and a standby do not, and leaves nothing behind.
     *
     * @return what time it is there
     */
    public static Instant heartbeat() {
        Panache.getEntityManager()
                .createNativeQuery(
                        "create temporary table heartbeat on commit drop as select clock_timestamp() as beat")
                .executeUpdate();
        return (Instant) Panache.getEntityManager()
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }
}
