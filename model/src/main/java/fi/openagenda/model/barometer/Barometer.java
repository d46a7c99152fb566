package fi.openagenda.model.barometer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A series of rounds. What is asked is in them; what holds for all of them is its definition. */
@Entity
@Table(name = "barometer")
public class Barometer extends PanacheEntityBase {

    /** Short name in URLs. */
    @Id
    public String slug;

    /** What holds for all its rounds. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Definition definition;

    /** A barometer not yet stored. */
    public static Barometer of(Definition definition) {
        Barometer barometer = new Barometer();
        barometer.slug = definition.slug();
        barometer.definition = definition;
        return barometer;
    }

    /** The barometer with this slug. */
    public static Optional<Barometer> bySlug(String slug) {
        return findByIdOptional(slug);
    }

    /** The barometer with this slug, held until the end of the transaction: nobody else changes it meanwhile. */
    public static Optional<Barometer> bySlugForUpdate(String slug) {
        return findByIdOptional(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Until the end of the transaction: nobody else makes a barometer, nor changes one. */
    public static void lockAll() {
        getEntityManager()
                .createNativeQuery("lock table barometer in share row exclusive mode")
                .executeUpdate();
    }

    /** All barometers by slug. */
    public static List<Barometer> all() {
        return list("from Barometer order by slug");
    }
}
