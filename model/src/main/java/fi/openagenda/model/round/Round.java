package fi.openagenda.model.round;

import static fi.openagenda.model.Refusal.Reason.ROUND_NOT_CLOSED;
import static fi.openagenda.model.Refusal.Reason.ROUND_NOT_DRAFT;
import static fi.openagenda.model.Refusal.Reason.ROUND_NOT_OPEN;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Municipality;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One edition of a barometer: when it is asked, and where. */
@Entity
@Table(name = "round")
public class Round extends PanacheEntityBase {

    /** What has been decided about a round; the clock decides the rest. */
    public enum Stage {
        DRAFT,
        OPENED,
        CLOSED
    }

    /** What a round is at a moment. */
    public enum State {
        /** Still edited. */
        DRAFT,
        /** Frozen; its opening time has not come. */
        SCHEDULED,
        /** Takes answers. */
        OPEN,
        /** Takes answers no longer. */
        CLOSED
    }

    /** What responses refer to. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The series it belongs to. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "barometer_slug")
    public Barometer barometer;

    /** Short name of the series, without reading the whole of it. */
    @Column(name = "barometer_slug", insertable = false, updatable = false)
    public String barometerSlug;

    /** Its name in URLs, such as {@code 2026-spring}. */
    public String key;

    /** Its name for people. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Words title;

    /** First moment at which answers are taken. */
    @Column(name = "opens_at")
    public Instant opensAt;

    /** First moment at which they no longer are. */
    @Column(name = "closes_at")
    public Instant closesAt;

    @Enumerated(EnumType.STRING)
    Stage stage;

    /** Codes of the municipalities that take part; empty means all. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> municipalities;

    /** What its releases are published under: barometer and round, joined by a hyphen. Made by the database. */
    @Generated
    @Column(insertable = false, updatable = false)
    public String dataset;

    /** A draft, not yet stored. */
    public static Round draft(
            Barometer barometer,
            String key,
            Words title,
            Instant opensAt,
            Instant closesAt,
            List<String> municipalities) {
        Round round = new Round();
        round.barometer = barometer;
        round.barometerSlug = barometer.slug;
        round.key = key;
        round.title = title;
        round.opensAt = opensAt;
        round.closesAt = closesAt;
        round.stage = Stage.DRAFT;
        round.municipalities = municipalities.stream().sorted().distinct().toList();
        return round;
    }

    /** The round of a barometer with this key. */
    public static Optional<Round> byKey(String barometerSlug, String key) {
        return find(
                        "from Round r join fetch r.barometer where r.barometer.slug = ?1 and r.key = ?2",
                        barometerSlug,
                        key)
                .firstResultOptional();
    }

    /**
     * The round of a barometer with this key, held until the end of the transaction so that it can take an answer: many
     * may at once, but meanwhile it neither closes nor is published. So no acknowledged answer misses its release.
     */
    public static Optional<Round> forAnswer(String barometerSlug, String key) {
        getEntityManager()
                .createNativeQuery("""
                        select 1 from round cross join lateral pg_advisory_xact_lock_shared(round.id) as held
                        where barometer_slug = :barometer and key = :key
                        """)
                .setParameter("barometer", barometerSlug)
                .setParameter("key", key)
                .getResultList();
        // Only now: what another transaction did to the round before we held it must be seen.
        return find("barometerSlug = ?1 and key = ?2", barometerSlug, key).firstResultOptional();
    }

    /** The rounds of a barometer in the order of their opening. */
    public static List<Round> of(Barometer barometer) {
        return list("from Round r join fetch r.barometer where r.barometer = ?1 order by r.opensAt, r.key", barometer);
    }

    /** What the round is at this moment. */
    public State stateAt(Instant now) {
        return switch (stage) {
            case DRAFT -> State.DRAFT;
            case CLOSED -> State.CLOSED;
            case OPENED -> now.isBefore(opensAt) ? State.SCHEDULED : now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
        };
    }

    /** Whether a municipality, if there is one of this code, takes part. */
    public boolean includes(String municipalityCode) {
        return municipalities.isEmpty() || municipalities.contains(municipalityCode);
    }

    /** Whether residents of a municipality of today are asked. */
    public boolean isAskedIn(String municipalityCode) {
        return municipalities.isEmpty()
                ? Municipality.byCode(municipalityCode)
                        .filter(municipality -> municipality.mergedInto().isEmpty())
                        .isPresent()
                : municipalities.contains(municipalityCode);
    }

    /** Whether what is asked can still change. */
    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }

    /** Refuses unless the round is still edited. */
    public void requireDraft() {
        if (stage != Stage.DRAFT) {
            throw Refusal.of(ROUND_NOT_DRAFT, "The round “%s” is frozen: it has been opened.".formatted(key));
        }
    }

    /** Refuses unless the round takes answers at this moment. */
    public void requireOpen(Instant now) {
        State state = stateAt(now);
        if (state != State.OPEN) {
            throw Refusal.of(
                    ROUND_NOT_OPEN,
                    state == State.CLOSED
                            ? "The round “%s” is closed.".formatted(key)
                            : "The round “%s” is not open yet.".formatted(key),
                    new Refusal.Schedule(opensAt, closesAt));
        }
    }

    /** Refuses unless the round takes answers no longer. */
    public void requireClosed(Instant now) {
        if (stateAt(now) != State.CLOSED) {
            throw Refusal.of(
                    ROUND_NOT_CLOSED,
                    "The round “%s” must be closed before it is published.".formatted(key),
                    new Refusal.Schedule(opensAt, closesAt));
        }
    }

    /** Freezes the round, once modules that are being stored are in; from its opening time on it takes answers. */
    public void open(Instant now) {
        lock();
        requireDraft();
        if (!now.isBefore(closesAt)) {
            throw Refusal.of(
                    ROUND_NOT_OPEN,
                    "The closing time of the round “%s” has passed.".formatted(key),
                    new Refusal.Schedule(opensAt, closesAt));
        }
        stage = Stage.OPENED;
    }

    /** Ends the round, ahead of its closing time or after it; waits for answers that are being stored. */
    public void close(Instant now) {
        lock();
        State state = stateAt(now);
        if (state == State.DRAFT || stage == Stage.CLOSED) {
            throw Refusal.of(
                    ROUND_NOT_OPEN,
                    state == State.DRAFT
                            ? "The round “%s” has not been opened.".formatted(key)
                            : "The round “%s” has been closed already.".formatted(key),
                    new Refusal.Schedule(opensAt, closesAt));
        }
        stage = Stage.CLOSED;
        if (state == State.OPEN) {
            Instant closing = now.truncatedTo(ChronoUnit.MILLIS);
            closesAt = closing.isAfter(opensAt) ? closing : opensAt.plusMillis(1);
        }
    }

    /** Until the end of the transaction: waits for answers that are being stored, then lets no new one in. */
    public void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:round)) as locked")
                .setParameter("round", id)
                .getSingleResult();
        getEntityManager().refresh(this);
    }
}
