package fi.openagenda.model.municipality;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whom in a municipality to turn to: its contact points, one list. */
@Entity
@Table(name = "contact_point")
public class ContactPoints extends PanacheEntityBase {

    @Id
    @Column(name = "municipality_code")
    String municipalityCode;

    @JdbcTypeCode(SqlTypes.JSON)
    Document document;

    /** A list with its type kept. */
    record Document(List<ContactPoint> items) {}

    /** Those of a municipality, in the order in which it gave them; empty when it has given none. */
    public static List<ContactPoint> of(String municipalityCode) {
        return row(municipalityCode)
                .map(contactPoints -> contactPoints.document.items())
                .orElse(List.of());
    }

    /** The same, held until the end of the transaction, so that nobody else changes them meanwhile. */
    public static List<ContactPoint> held(String municipalityCode) {
        // The municipality is held, as a municipality without contact points has no row here.
        getEntityManager()
                .createNativeQuery("select 1 from municipality where code = :code for no key update")
                .setParameter("code", municipalityCode)
                .getResultList();
        return of(municipalityCode);
    }

    /** Stores contact points in place of those a municipality had. */
    public static void put(String municipalityCode, List<ContactPoint> items) {
        ContactPoints contactPoints = row(municipalityCode).orElseGet(ContactPoints::new);
        contactPoints.municipalityCode = municipalityCode;
        contactPoints.document = new Document(List.copyOf(items));
        contactPoints.persist();
    }

    private static Optional<ContactPoints> row(String municipalityCode) {
        return findByIdOptional(municipalityCode);
    }
}
