package fi.openagenda.model.municipality;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.OptionalInt;
import org.hibernate.annotations.Immutable;

/** How many people of one age group and gender live in a municipality at the end of a year. */
@Entity
@Table(name = "population")
@Immutable
public class Population extends PanacheEntityBase {

    /** Where the figures come from. */
    public static final String SOURCE = "Statistics Finland, table 11re, 31 December";

    /**
     * What one figure counts.
     *
     * @param municipalityCode three-digit code
     * @param year the figure is of 31 December
     * @param ageGroup for example {@code 15-17} or {@code 85+}, in years
     * @param gender {@code female} or {@code male}, as in the population register
     */
    @Embeddable
    public record Group(
            @Column(name = "municipality_code") String municipalityCode,
            int year,
            @Column(name = "age_group") String ageGroup,
            String gender) {}

    /** What is counted. */
    @EmbeddedId
    public Group group;

    /** How many people. */
    public int persons;

    /** The year of the newest figures. */
    public static OptionalInt newestYear() {
        return Population.<Population>find("order by group.year desc").firstResultOptional().stream()
                .mapToInt(newest -> newest.group.year)
                .findFirst();
    }

    /** The newest figures of every municipality. */
    public static List<Population> newest() {
        return list("from Population p where p.group.year = (select max(q.group.year) from Population q)");
    }

    /** The newest figures of a municipality, youngest first. */
    public static List<Population> newest(String municipalityCode) {
        return list("""
                from Population p
                where p.group.municipalityCode = ?1
                  and p.group.year = (select max(q.group.year) from Population q where q.group.municipalityCode = ?1)
                order by cast(regexp_replace(p.group.ageGroup, '[^0-9].*', '') as integer), p.group.gender
                """, municipalityCode);
    }
}
