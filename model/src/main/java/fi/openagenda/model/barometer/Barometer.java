package fi.openagenda.model.barometer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A series of rounds that ask the same questions. Its definition never changes. */
@Entity
@Table(name = "barometer")
@Immutable
public class Barometer extends PanacheEntityBase {

    /** Short name in URLs. */
    @Id
    public String slug;

    /** What it asks. */
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

    /** All barometers by slug. */
    public static List<Barometer> all() {
        return list("from Barometer order by slug");
    }
}
