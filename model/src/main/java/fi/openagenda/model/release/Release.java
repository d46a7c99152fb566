package fi.openagenda.model.release;

import fi.openagenda.model.Refusal;
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
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param name its name in the release, with {@code /} before what lies in a folder of its own
     * @param mediaType as it is served
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes, in hexadecimal
     * @param encodings what it is kept compressed as
     */
    public record File(String name, String mediaType, long bytes, String sha256, List<Encoding> encodings) {

        /** Of files that were published before they were compressed, nothing is said of it. */
        public File {
            encodings = encodings == null ? List.of() : List.copyOf(encodings);
        }
    }

    /**
     * The same file in a content coding.
     *
     * @param coding as HTTP names it
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes, in hexadecimal
     */
    public record Encoding(Coding coding, long bytes, String sha256) {}

    /**
     * What is kept of a file: itself, or itself in a coding.
     *
     * @param name of the file, with the suffix of the coding
     * @param bytes its size
     * @param sha256 SHA-256 of its bytes, in hexadecimal
     */
    public record Kept(String name, long bytes, String sha256) {}

    /** A content coding (RFC 9110, 8.4.1). */
    public enum Coding {
        /** RFC 1952, which everything reads. */
        GZIP(".gz"),
        /** RFC 8878: smaller, and faster to read. */
        ZSTD(".zst");

        private final String suffix;

        Coding(String suffix) {
            this.suffix = suffix;
        }

        /** What is added to the name of a file. */
        public String suffix() {
            return suffix;
        }

        /** As HTTP names it. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    String version;

    @OneToOne(mappedBy = "release")
    Withdrawal withdrawal;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> excluded;

    @JdbcTypeCode(SqlTypes.JSON)
    Files files;

    /** Its files by name. */
    public List<File> files() {
        return files.files();
    }

    /** Its semantic version. */
    public Version version() {
        return Version.of(version);
    }

    /** Why it must no longer be used, if so. */
    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /**
     * Refuses what has been withdrawn.
     *
     * @throws Refusal with the reason
     */
    public Release requireNotWithdrawn() {
        withdrawal().ifPresent(withdrawn -> {
            throw Refusal.of(Refusal.Reason.RELEASE_WITHDRAWN, withdrawn.reason);
        });
        return this;
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
            Version version,
            Instant generatedAt,
            String changeNote,
            String method,
            Set<ReviewFlag> excluded,
            int rowCount,
            List<File> files) {
        Release release = new Release();
        release.round = round;
        release.number = number;
        release.version = version.toString();
        release.generatedAt = generatedAt;
        release.changeNote = changeNote;
        release.method = method;
        release.excluded = excluded.stream().map(ReviewFlag::name).sorted().toList();
        release.rowCount = rowCount;
        release.files = new Files(List.copyOf(files));
        return release;
    }

    /** The releases of a dataset, newest first, with those that are withdrawn; none when there is no such dataset. */
    public static List<Release> ofDataset(String dataset) {
        return list("""
                from Release l join fetch l.round r join fetch r.barometer left join fetch l.withdrawal
                where r.dataset = ?1
                order by l.number desc
                """, dataset);
    }

    /** Of every dataset the newest release that is not withdrawn, by dataset. */
    public static List<Release> newest() {
        return list("""
                from Release l join fetch l.round r join fetch r.barometer left join fetch l.withdrawal
                where l.number = (
                    select max(m.number) from Release m left join m.withdrawal w where m.round = r and w is null)
                order by r.barometer.slug, r.opensAt, r.key
                """);
    }

    /**
     * Which release of every dataset is the newest that is not withdrawn: barometer by barometer, in the order in which rounds
     * opened.
     */
    public static List<Published> published() {
        return find("""
                select r.barometerSlug, r.key, r.opensAt, r.dataset, l.number, l.generatedAt
                from Release l join l.round r
                where l.number = (
                    select max(m.number) from Release m left join m.withdrawal w where m.round = r and w is null)
                order by r.barometerSlug, r.opensAt, r.key
                """).project(Published.class).list();
    }

    /**
     * One release of a dataset, to be asked.
     *
     * @throws Refusal when it has been withdrawn
     */
    public static Optional<Published> published(String dataset, int number) {
        return Release.<Release>find("""
                from Release l join fetch l.round r left join fetch l.withdrawal where r.dataset = ?1 and l.number = ?2
                """, dataset, number)
                .firstResultOptional()
                .map(release -> release.requireNotWithdrawn().asPublished());
    }

    private Published asPublished() {
        return new Published(round.barometerSlug, round.key, round.opensAt, round.dataset, number, generatedAt);
    }

    /** Those that were made or withdrawn last, the latest first. */
    public static List<Release> latest(int most) {
        return Release.<Release>find("""
                        from Release l join fetch l.round r join fetch r.barometer left join fetch l.withdrawal w
                        order by coalesce(w.withdrawnAt, l.generatedAt) desc, l.id desc
                        """).page(0, most).list();
    }

    private record First(String dataset, Instant generatedAt) {}

    /** When the first release of each dataset was made, by dataset. */
    public static Map<String, Instant> firstGenerated() {
        return find("select r.dataset, min(l.generatedAt) from Release l join l.round r group by r.dataset")
                .project(First.class)
                .stream()
                .collect(Collectors.toMap(First::dataset, First::generatedAt));
    }

    /** The releases of a round in order, with those that are withdrawn. */
    public static List<Release> of(Round round) {
        return list("from Release l left join fetch l.withdrawal where l.round = ?1 order by l.number", round);
    }

    /** The newest release of a round that is not withdrawn. */
    public static Optional<Release> newestOf(Round round) {
        return Release.<Release>find("""
                from Release l left join fetch l.withdrawal w where l.round = ?1 and w is null order by l.number desc
                """, round).firstResultOptional();
    }

    /** The release of a dataset with this number, whether or not it is withdrawn. */
    public static Optional<Release> numbered(String dataset, int number) {
        return Release.<Release>find("round.dataset = ?1 and number = ?2", dataset, number)
                .firstResultOptional();
    }

    /** What is kept under this name. */
    public Optional<Kept> kept(String name) {
        return files().stream()
                .flatMap(file -> Stream.concat(
                        Stream.of(new Kept(file.name(), file.bytes(), file.sha256())),
                        file.encodings().stream()
                                .map(encoding -> new Kept(
                                        file.name() + encoding.coding().suffix(),
                                        encoding.bytes(),
                                        encoding.sha256()))))
                .filter(kept -> kept.name().equals(name))
                .findFirst();
    }

    /** The file with this name. */
    public Optional<File> file(String name) {
        return files().stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
