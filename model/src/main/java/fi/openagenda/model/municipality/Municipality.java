package fi.openagenda.model.municipality;

import fi.openagenda.model.language.Words;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A municipality by the national classification; one that was merged stays, and says into which. */
@Entity
@Table(name = "municipality")
@Immutable
public class Municipality extends PanacheEntityBase {

    /** Three-digit national code. */
    @Id
    public String code;

    /** Name in Finnish, Swedish and English; in the Sámi homeland also in the Sámi languages. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Words name;

    /** The region it belongs to. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "region_code")
    public Region region;

    /** Official languages, that of the majority first. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages;

    /** {@code urban}, {@code semi-urban} or {@code rural} (Statistics Finland's grouping of municipalities). */
    public String urbanity;

    /** Residents at the end of 2022. */
    public int population;

    /** Code of the municipality into which this one was merged. */
    @Column(name = "merged_into")
    String mergedIntoCode;

    @Column(name = "merged_on")
    LocalDate mergedOn;

    /** Where this municipality's residents live today, if it was merged. */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedIntoCode);
    }

    /** Codes of the municipalities into which others were merged after one day and until another one. */
    public static Set<String> enlarged(LocalDate after, LocalDate until) {
        return Municipality.<Municipality>stream("mergedOn > ?1 and mergedOn <= ?2", after, until)
                .map(municipality -> municipality.mergedIntoCode)
                .collect(Collectors.toSet());
    }

    /** Where the people of municipalities that are no more live today, by code. */
    public static Map<String, String> merged() {
        return Municipality.<Municipality>stream("mergedIntoCode is not null")
                .collect(Collectors.toMap(
                        municipality -> municipality.code, municipality -> municipality.mergedIntoCode));
    }

    /** The municipality with this code, merged ones too. */
    public static Optional<Municipality> byCode(String code) {
        if (!code.matches("[0-9]{3}")) {
            return Optional.empty();
        }
        return find("from Municipality m join fetch m.region where m.code = ?1", code)
                .firstResultOptional();
    }

    /** Municipalities of today by code, of one region and with one official language, where these are given. */
    public static List<Municipality> inForce(Optional<String> region, Optional<String> language) {
        return list("""
                from Municipality m join fetch m.region
                where m.mergedIntoCode is null
                  and (cast(?1 as string) is null or m.region.code = ?1)
                  and (cast(?2 as string) is null or array_contains(m.languages, cast(?2 as string)))
                order by m.code
                """, region.orElse(null), language.orElse(null));
    }
}
