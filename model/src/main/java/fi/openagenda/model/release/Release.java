package fi.openagenda.model.release;

import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.round.Round;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A numbered publication of a round's results. It never changes. */
@Entity
@Table(name = "release")
@Immutable
public class Release extends PanacheEntityBase {

    /**
     * A published file.
     *
     * @param name its name in the release
     * @param mediaType as it is served
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes, in hexadecimal
     */
    public record File(String name, String mediaType, long bytes, String sha256) {}

    /** The files of a release. */
    public record Files(List<File> files) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** What is published. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    public Round round;

    /** 1 for the first release of a round. */
    public int number;

    /** When the files were written. */
    @Column(name = "generated_at")
    public Instant generatedAt;

    /** What is new in it, in words for people. */
    @Column(name = "change_note")
    public String changeNote;

    /** Name and version of the method of disclosure control. */
    public String method;

    /** Lines of data. */
    @Column(name = "row_count")
    public int rowCount;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> excluded;

    @JdbcTypeCode(SqlTypes.JSON)
    Files files;

    /** Its files by name. */
    public List<File> files() {
        return files.files();
    }

    /** Flags of the responses that did not count; nothing where that was not recorded. */
    public Optional<Set<ReviewFlag>> excluded() {
        return Optional.ofNullable(excluded)
                .map(flags -> flags.stream().map(ReviewFlag::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    /** A release not yet stored. */
    public static Release of(
            Round round,
            int number,
            Instant generatedAt,
            String changeNote,
            String method,
            Set<ReviewFlag> excluded,
            int rowCount,
            List<File> files) {
        Release release = new Release();
        release.round = round;
        release.number = number;
        release.generatedAt = generatedAt;
        release.changeNote = changeNote;
        release.method = method;
        release.excluded = excluded.stream().map(ReviewFlag::name).sorted().toList();
        release.rowCount = rowCount;
        release.files = new Files(List.copyOf(files));
        return release;
    }

    /** The releases of a dataset, newest first; none when there is no such dataset. */
    public static List<Release> ofDataset(String dataset) {
        return list("""
                from Release l join fetch l.round r join fetch r.barometer
                where r.dataset = ?1
                order by l.number desc
                """, dataset);
    }

    /** The newest release of every dataset, by dataset. */
    public static List<Release> newest() {
        return list("""
                from Release l join fetch l.round r join fetch r.barometer
                where l.number = (select max(m.number) from Release m where m.round = r)
                order by r.barometer.slug, r.opensAt, r.key
                """);
    }

    /** The releases of a round in order. */
    public static List<Release> of(Round round) {
        return list("from Release where round = ?1 order by number", round);
    }

    /** The newest release of a round. */
    public static Optional<Release> newestOf(Round round) {
        return find("from Release where round = ?1 order by number desc", round).firstResultOptional();
    }

    /** The file with this name. */
    public Optional<File> file(String name) {
        return files().stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
