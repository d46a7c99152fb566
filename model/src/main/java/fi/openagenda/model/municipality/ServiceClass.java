package fi.openagenda.model.municipality;

import fi.openagenda.model.language.Words;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A class of public services in the Finnish Service Catalogue (PTV). */
@Entity
@Table(name = "service_class")
@Immutable
public class ServiceClass extends PanacheEntityBase {

    /** For example {@code P25.1}. */
    @Id
    public String code;

    /** Its address in the national code list. */
    public String uri;

    @Column(name = "parent_code")
    String parentCode;

    /** Name in Finnish, Swedish and English. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Words name;

    /** Code of the wider class it belongs to. */
    public Optional<String> parent() {
        return Optional.ofNullable(parentCode);
    }

    /** All classes by code. */
    public static List<ServiceClass> all() {
        return list("from ServiceClass order by code");
    }

    /** Those of the codes that are no service class. */
    public static Set<String> unknown(Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        all().forEach(serviceClass -> unknown.remove(serviceClass.code));
        return unknown;
    }
}
