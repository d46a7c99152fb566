package fi.openagenda.model.stewardship;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision on who answers for a barometer, as it was recorded. Later ones come after it; none ever changes. */
@Entity
@Table(name = "stewardship")
@Immutable
public class Stewardship extends PanacheEntityBase {

    /**
     * Where in a history it stands.
     *
     * @param barometerSlug short name of the barometer
     * @param number 1 for the first decision on a barometer
     */
    @Embeddable
    public record Place(@Column(name = "barometer_slug") String barometerSlug, int number) {}

    /** Where in the history it stands. */
    @EmbeddedId
    public Place place;

    /** Day of its recording, in UTC. */
    @Column(name = "recorded_on")
    public LocalDate recordedOn;

    /** What was decided. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "document")
    public StewardshipDecision decision;

    /** The whole history of a barometer, newest first. */
    public static List<Stewardship> of(String barometerSlug) {
        return list("from Stewardship where place.barometerSlug = ?1 order by place.number desc", barometerSlug);
    }

    /** The decision of a barometer with this number. */
    public static Optional<Stewardship> byNumber(String barometerSlug, int number) {
        return findByIdOptional(new Place(barometerSlug, number));
    }

    /**
     * Stores a decision after all others of a barometer.
     *
     * @param barometerSlug short name of a barometer that is there
     * @param decision in which {@link StewardshipCheck} finds no fault
     * @param today day of its recording
     */
    public static Stewardship append(String barometerSlug, StewardshipDecision decision, LocalDate today) {
        // Of two who append at the same moment, one waits here and comes after the other.
        getEntityManager()
                .createNativeQuery("select 1 from barometer where slug = :slug for no key update")
                .setParameter("slug", barometerSlug)
                .getSingleResult();
        int newest = of(barometerSlug).stream()
                .findFirst()
                .map(stewardship -> stewardship.place.number())
                .orElse(0);
        Stewardship next = new Stewardship();
        next.place = new Place(barometerSlug, newest + 1);
        next.recordedOn = today;
        next.decision = decision;
        next.persist();
        return next;
    }
}
