package fi.openagenda.model.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.round.Round;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A publication that was asked for, and what has become of it. It changes by single statements that name the state in which
 * it must be: so whoever comes too late, of two who do the same, changes nothing.
 */
@Entity
@Table(name = "job")
public class Job extends PanacheEntityBase {

    private static final String GOING_ON = "state in ('QUEUED', 'RUNNING')";

    /** How far it has come. */
    @Schema(name = "JobState", description = "Whether it waits, is being done, is done, or has failed for good.")
    public enum State {
        /** Nobody has begun it. */
        @JsonProperty("queued")
        QUEUED,
        /** Somebody has. Who has broken down may have to begin anew. */
        @JsonProperty("running")
        RUNNING,
        /** There is a release. */
        @JsonProperty("done")
        DONE,
        /** There is none, and it is not tried again. */
        @JsonProperty("failed")
        FAILED
    }

    /** Its public name, random: whoever knows it was told. */
    @Id
    public UUID id;

    /** What is to be published. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    public Round round;

    /** What is new in the release, in words for people. */
    @Column(name = "change_note")
    public String changeNote;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> excluded;

    @Column(name = "not_before")
    Instant notBefore;

    /** How far it has come. */
    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    Phase phase;

    Double progress;

    /** When it was asked for. */
    @Column(name = "requested_at")
    public Instant requestedAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    Refusal.Reason reason;

    String detail;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id")
    Release release;

    /** How often it has changed. */
    public int revision;

    /** A job not yet stored. */
    public static Job of(
            Round round, String changeNote, Set<ReviewFlag> excluded, Optional<Instant> notBefore, Instant now) {
        Job job = new Job();
        job.id = UUID.randomUUID();
        job.round = round;
        job.changeNote = changeNote;
        job.excluded = sorted(excluded);
        job.notBefore = notBefore.orElse(null);
        job.state = State.QUEUED;
        job.requestedAt = now;
        return job;
    }

    /** The job of this name, with its round and its release. */
    public static Optional<Job> byId(UUID id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** The jobs of these names, with their rounds and releases. */
    public static List<Job> of(Collection<UUID> ids) {
        return list(
                "from Job j join fetch j.round r join fetch r.barometer left join fetch j.release where j.id in ?1",
                ids);
    }

    /** The job by which the same is to be done, while it has not ended. */
    public static Optional<Job> sameAs(Job asked) {
        return Job.<Job>list("from Job j join fetch j.round where j.round = ?1 and j." + GOING_ON, asked.round).stream()
                .filter(job -> job.changeNote.equals(asked.changeNote)
                        && job.excluded.equals(asked.excluded)
                        && job.notBefore().equals(asked.notBefore()))
                .findFirst();
    }

    /** Flags of the responses that are not to count. */
    public Set<ReviewFlag> excluded() {
        return excluded.stream().map(ReviewFlag::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> sorted(Set<ReviewFlag> flags) {
        return flags.stream().map(ReviewFlag::name).sorted().toList();
    }

    /** First moment at which it may be begun; nothing if it may at once. */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /** What is being done; nothing unless it is running. */
    public Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    /** How much of the phase is done, from 0 to 1; nothing where nobody counts. */
    public Optional<Double> progress() {
        return Optional.ofNullable(progress);
    }

    /** When it was begun, for the first time. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** When it was done, or had failed. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it failed; nothing if it did not, or if the fault was ours. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(reason).map(why -> Refusal.of(why, detail));
    }

    /** What came of it, once it is done. */
    public Optional<Release> release() {
        return Optional.ofNullable(release);
    }

    /** Whether nothing will change any more. */
    public boolean isEnded() {
        return state == State.DONE || state == State.FAILED;
    }

    /**
     * Begins it, or begins it anew.
     *
     * @return the job; nothing when it has ended already
     */
    public static Optional<Job> begin(UUID id, Instant now) {
        int begun = update("""
                set state = 'RUNNING', startedAt = coalesce(startedAt, ?2), phase = null, progress = null,
                    revision = revision + 1
                where id = ?1 and %s
                """.formatted(GOING_ON), id, now);
        return begun == 0 ? Optional.empty() : byId(id);
    }

    /** Tells how far it has come, while it is running. */
    public static void report(UUID id, Phase phase, Optional<Double> progress) {
        update(
                "set phase = ?2, progress = ?3, revision = revision + 1 where id = ?1 and state = 'RUNNING'",
                id,
                phase,
                progress.orElse(null));
    }

    /** Ends it, in the transaction of its release: there is never the one without the other. */
    public static void done(UUID id, Release release, Instant now) {
        int ended = update("""
                set state = 'DONE', phase = null, progress = null, release = ?2, endedAt = ?3, revision = revision + 1
                where id = ?1 and state = 'RUNNING'
                """, id, release, now);
        if (ended == 0) {
            throw new IllegalStateException("The job %s has ended without this release".formatted(id));
        }
    }

    /**
     * Ends it without a release, unless it has ended.
     *
     * @param refusal why; nothing if the fault was ours
     */
    public static void fail(UUID id, Optional<Refusal> refusal, Instant now) {
        update(
                """
                set state = 'FAILED', phase = null, progress = null, reason = ?2, detail = ?3, endedAt = ?4,
                    revision = revision + 1
                where id = ?1 and %s
                """.formatted(GOING_ON),
                id,
                refusal.map(Refusal::reason).orElse(null),
                refusal.map(Refusal::getMessage).orElse(null),
                now);
    }
}
