package fi.openagenda.model.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/**
 * That something public came, changed or went. PostgreSQL records it by itself, in the order of commits: a kind of thing is
 * told of by a line in a migration.
 */
@Entity
@Table(name = "change")
@Immutable
public class Change extends PanacheEntityBase {

    /** What happened. */
    @Schema(
            name = "ChangeAction",
            description = "What happened to it: it came, changed or went.",
            enumeration = {"created", "changed", "deleted"})
    public enum Action {
        /** It came. */
        @JsonProperty("created")
        CREATED,
        /** It changed. */
        @JsonProperty("changed")
        CHANGED,
        /** It went; nothing is at its address. */
        @JsonProperty("deleted")
        DELETED
    }

    /** Larger than that of every change before. */
    @Id
    public long number;

    /** What kind of thing it is. */
    public String kind;

    /** Where it is read, as a path. */
    public String address;

    /** What happened. */
    @Enumerated(EnumType.STRING)
    public Action action;

    /** When, by the clock of the database. */
    @Column(name = "changed_at")
    public Instant changedAt;

    /**
     * Changes in order.
     *
     * @param number those after this one
     * @param kinds of these kinds; of all, if there are none
     * @param most how many
     */
    public static List<Change> after(long number, Set<String> kinds, int most) {
        PanacheQuery<Change> changes = kinds.isEmpty()
                ? find("from Change where number > ?1 order by number", number)
                : find("from Change where number > ?1 and kind in ?2 order by number", number, kinds);
        return changes.page(Page.ofSize(most)).list();
    }

    /** Number of the last one; 0 if there is none. */
    public static long last() {
        return Optional.ofNullable(getEntityManager()
                        .createQuery("select max(number) from Change", Long.class)
                        .getSingleResult())
                .orElse(0L);
    }
}
