package fi.openagenda.model.round;

import fi.openagenda.model.Canonical;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.question.Reference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
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
import org.hibernate.annotations.LazyGroup;
import org.hibernate.type.SqlTypes;

/** One edition of a barometer: when it is asked, and where. */
@Entity
@Table(name = "round")
public class Round extends PanacheEntityBase {

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

    /** Which versions of which questions it asks everywhere. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("composition")
    public Composition composition;

    // The same references in a row, for looking up where a question is used.
    @Column(name = "question_references")
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("composition")
    List<String> questionReferences;

    /** Who may answer, and what joins a respondent to a response. */
    @Enumerated(EnumType.STRING)
    public Anonymity anonymity;

    /** How many questions of its own a municipality may add. */
    @Column(name = "most_own_questions")
    public int mostOwnQuestions;

    // Canonical JSON of the core, from the opening on. Long, and not asked for by who takes an answer in.
    @Column(name = "core_document")
    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("core")
    String coreDocument;

    // Public part of the key that signs credentials, from the opening of an unlinkable round on.
    @Column(name = "token_key")
    byte[] tokenKey;

    /** Codes of the municipalities that take part; empty means all. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> municipalities;

    /** What its releases are published under: barometer and round, joined by a hyphen. Made by the database. */
    @Generated
    @Column(insertable = false, updatable = false)
    public String dataset;

    /** A draft of a barometer, not yet stored and still empty. */
    public static Round draft(Barometer barometer, String key) {
        Round round = new Round();
        round.barometer = barometer;
        round.barometerSlug = barometer.slug;
        round.key = key;
        round.stage = Stage.DRAFT;
        return round;
    }

    /** Says what a draft is to be. */
    public void plan(
            Words newTitle,
            Instant opening,
            Instant closing,
            List<String> invited,
            Composition asked,
            int mostOwn,
            Anonymity mode) {
        standing().requireDraft();
        title = newTitle;
        opensAt = opening;
        closesAt = closing;
        municipalities = invited.stream().sorted().distinct().toList();
        composition = asked;
        questionReferences =
                asked.references().stream().map(Reference::toString).distinct().toList();
        mostOwnQuestions = mostOwn;
        anonymity = mode;
    }

    /** What it asks everywhere: of a draft as it is now, and from the opening on as it was then. */
    public Core core() {
        return frozenCore()
                .map(frozen -> frozen.as(Core.class))
                .orElseGet(() -> Core.of(
                        barometer.definition,
                        key,
                        anonymity,
                        composition,
                        QuestionVersion.of(composition.references())::get));
    }

    /** The frozen core, byte by byte; nothing while the round is a draft. */
    public Optional<Canonical> frozenCore() {
        return Optional.ofNullable(coreDocument).map(Canonical::new);
    }

    /** Public key under which credentials are signed (SubjectPublicKeyInfo), once an unlinkable round is opened here. */
    public Optional<byte[]> tokenKey() {
        return Optional.ofNullable(tokenKey);
    }

    /** Says under which public key credentials will be signed: the same one for everybody, and until the end. */
    public void signWith(byte[] publicKey) {
        if (tokenKey != null) {
            throw new IllegalStateException("The round has a key, by which its respondents know it");
        }
        tokenKey = publicKey;
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
     * The same, where it must be there.
     *
     * @throws Refusal when it is not
     */
    public static Round named(String barometerSlug, String key) {
        return byKey(barometerSlug, key).orElseThrow(() -> Refusal.unknown("round", key));
    }

    /**
     * The round of a barometer with this key, held until the end of the transaction: many may hold it at once, but meanwhile
     * nobody closes it.
     *
     * @throws Refusal when there is none
     */
    public static Round held(String barometerSlug, String key) {
        RoundLock.share(barometerSlug, key);
        // Only now: what another transaction did to the round before we held it must be seen.
        return named(barometerSlug, key);
    }

    /** The rounds of a barometer in the order of their opening. */
    public static List<Round> of(Barometer barometer) {
        return list("from Round r join fetch r.barometer where r.barometer = ?1 order by r.opensAt, r.key", barometer);
    }

    /** The newest of the rounds of the same barometer that have been opened, other than this one. */
    public Optional<Round> previous() {
        return find(
                        "from Round r join fetch r.barometer where r.barometerSlug = ?1 and r.id <> ?2 and r.stage <> ?3"
                                + " and r.opensAt <= ?4 order by r.opensAt desc, r.key desc",
                        barometerSlug,
                        id,
                        Stage.DRAFT,
                        opensAt)
                .firstResultOptional();
    }

    /** Where it stands between its draft and its archive, and what that allows. */
    public Standing standing() {
        return new Standing(key, stage, opensAt, closesAt);
    }

    /** Whether a municipality, if there is one of this code, takes part. */
    public boolean includes(String municipalityCode) {
        return municipalities.isEmpty() || municipalities.contains(municipalityCode);
    }

    /** Whether residents of a municipality of today are asked: it was invited, and has not declined. */
    public boolean isAskedIn(String municipalityCode) {
        return includes(municipalityCode)
                && Atlas.regionOf(municipalityCode).isPresent()
                && !Participation.isDeclined(this, municipalityCode);
    }

    /** Whether what is asked can still change. */
    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }

    /** Makes a draft that came from another platform what it was there. */
    public void restore(Canonical frozenCore, Stage reached) {
        standing().requireDraft();
        coreDocument = frozenCore.text();
        stage = reached;
    }

    /** Freezes the round as it is; from its opening time on it takes answers. The caller holds the lock. */
    public void open(Instant now) {
        standing().requireOpenable(now);
        coreDocument = Canonical.of(core()).text();
        stage = Stage.OPENED;
        Partitions.make(id);
    }

    /** Ends the round ahead of its closing time; waits for answers that are being stored. */
    public void close(Instant now) {
        lock();
        standing().requireClosable(now);
        boolean open = standing().at(now) == Standing.State.OPEN;
        stage = Stage.CLOSED;
        if (open) {
            Instant closing = now.truncatedTo(ChronoUnit.MILLIS);
            closesAt = closing.isAfter(opensAt) ? closing : opensAt.plusMillis(1);
        }
    }

    /**
     * Lets a round whose closing time has passed take no answer any more, whatever a clock may say; waits for answers that
     * are being stored.
     *
     * @throws Refusal when it has not passed
     */
    public void end(Instant now) {
        lock();
        standing().requireClosed(now);
        if (stage == Stage.OPENED) {
            stage = Stage.CLOSED;
        }
    }

    /** Takes a draft back, with what municipalities put into it. The caller holds the lock. */
    public void discard() {
        standing().requireDraft();
        Module.of(this).forEach(Module::delete);
        Participation.of(this).forEach(Participation::delete);
        delete();
    }

    /** Puts a closed round away. Everything about it can still be read. */
    public void archive(Instant now) {
        lock();
        standing().requireClosed(now);
        stage = Stage.ARCHIVED;
    }

    /**
     * Until the end of the transaction: waits for answers that are being stored, then lets no new one in.
     *
     * @throws Refusal when somebody discarded the round meanwhile
     */
    public void lock() {
        RoundLock.take(this);
    }

    /** Until the end of the transaction: the only one who seals or publishes it. Nobody else waits for that. */
    public void lockForPublication() {
        RoundLock.takeForPublication(this);
    }
}
