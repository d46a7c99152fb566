package fi.openagenda.export.publish;

import static fi.openagenda.model.Refusal.Reason.ALREADY_PUBLISHED;

import fi.openagenda.export.audit.Attack;
import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.Reason;
import fi.openagenda.export.format.Account;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Tally;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.invitation.Invitations;
import fi.openagenda.model.invitation.TokenKey;
import fi.openagenda.model.job.Phase;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.PublicationAudit;
import fi.openagenda.model.release.PublicationAudit.Outcome;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.response.Seal;
import fi.openagenda.model.response.Sealing;
import fi.openagenda.model.round.Round;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes a round: counts, protects, lets attackers try, writes the files, and only then records the release. */
@ApplicationScoped
public class Publisher {

    private static final int LONGEST_PUBLICATION_SECONDS = 900;

    @Inject
    Sealing sealing;

    @Inject
    Tally tally;

    @Inject
    History history;

    @Inject
    ReleaseFiles files;

    @Inject
    Clock clock;

    /**
     * Publishes the results of a closed round. After the first release there is a further one only if the difference from each
     * earlier one is safe by itself; otherwise it is refused like one that was published already, and nobody but the operator
     * learns which it was.
     *
     * @param excluded flags of responses that are not to count
     * @param progress is told how far it has come
     * @throws Refusal when the round is not closed, is published already, or has lost its responses to time
     * @throws BrokenByAttack when what would be published tells too much
     */
    public void publish(
            String barometer, String roundKey, String changeNote, Set<ReviewFlag> excluded, Progress progress) {
        progress.enter(Phase.SEALING);
        sealing.seal(barometer, roundKey);
        QuarkusTransaction.requiringNew()
                .timeout(LONGEST_PUBLICATION_SECONDS)
                .run(() -> publish(Round.named(barometer, roundKey), changeNote, excluded, progress));
    }

    /**
     * Refuses what {@link #publish} would refuse without counting anything.
     *
     * @param later whether it is to be published later: who closes the round until then need not have done so yet
     * @throws Refusal when the round is a draft or not closed, is published already, or has lost its responses to time
     */
    public void requirePublishable(Round round, Set<ReviewFlag> excluded, boolean later) {
        if (round.isDraft() || !later) {
            round.standing().requireClosed(clock.instant());
        }
        Seal.of(round).ifPresent(Seal::requireResponses);
        requireAnother(round, Release.of(round), excluded);
    }

    private void publish(Round round, String changeNote, Set<ReviewFlag> excluded, Progress progress) {
        round.lockForPublication();
        List<Release> earlier = Release.of(round);
        requireAnother(round, earlier, excluded);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Stopwatch watch = new Stopwatch();
        progress.enter(Phase.COUNTING);
        Tally.Counted counted = tally.of(round, excluded);
        watch.lap();
        progress.enter(Phase.PROTECTING);
        Candidate candidate = Candidate.of(round, excluded, counted);
        progress.enter(Phase.ATTACKING);
        List<Attack> attacks = candidate.attacks();
        requireHeld(candidate, attacks, now);
        requireSafeDifferences(candidate, earlier, now);
        watch.lap();
        progress.enter(Phase.WRITING);
        Results results = results(candidate, earlier, changeNote, attacks, now);
        List<Release.File> written = files.write(
                round,
                results,
                tables -> progress.wrote(tables, results.tables().size()));
        watch.lap();
        Release release = Release.of(
                round,
                results.release(),
                results.version(),
                now,
                changeNote,
                results.method(),
                excluded,
                results.lines(),
                written);
        release.persist();
        audit(candidate, Outcome.PUBLISHED, now, candidate.disclosure().reasons())
                .persist();
        progress.released(release);
        Log.infof(
                "Published %s, release %d: %d lines of %d responses; counted in %d ms, protected in %d ms, written in %d ms",
                results.dataset(),
                release.number,
                release.rowCount,
                results.account().counted(),
                watch.millis(0),
                watch.millis(1),
                watch.millis(2));
    }

    private Results results(
            Candidate candidate, List<Release> earlier, String changeNote, List<Attack> attacks, Instant now) {
        Round round = candidate.round();
        Cube cube = candidate.counted().cube();
        List<ProtectedTable> tables = candidate.tables();
        return new Results(
                round.dataset,
                candidate.core(),
                round.title,
                earlier.size() + 1,
                history.nextVersion(earlier, Results.lines(tables)),
                now,
                candidate.method(),
                Licence.CC_BY_4_0,
                changeNote,
                Account.of(Seal.of(round).orElseThrow(), candidate.counted().excluded()),
                round.tokenKey().map(TokenKey::sha256),
                Optional.of(round).filter(asked -> asked.anonymity.isInvited()).map(Invitations::count),
                cube.geography(),
                tables,
                candidate.representation(),
                history.before(round, cube.geography(), cube.respondents(Geography.NATION)),
                attacks);
    }

    /** The same responses by the same method are the same release, unless that has been withdrawn. */
    private static void requireAnother(Round round, List<Release> earlier, Set<ReviewFlag> excluded) {
        if (earlier.stream()
                .anyMatch(release -> release.excluded().isEmpty()
                        || release.withdrawal().isEmpty()
                                && release.excluded().get().equals(excluded)
                        || !release.method.equals(
                                Disclosure.methodOf(round.core().protection())))) {
            throw published(round);
        }
    }

    /** What attackers broke is not published. Which of them did is for the operator to read, and nobody else. */
    private void requireHeld(Candidate candidate, List<Attack> attacks, Instant now) {
        if (attacks.stream().anyMatch(attack -> attack.disclosures() > 0)) {
            record(candidate, Outcome.BROKEN, now, candidate.disclosure().reasons());
            throw new BrokenByAttack("%s/%s is not published: it does not withstand %s"
                    .formatted(candidate.round().barometerSlug, candidate.round().key, attacks));
        }
    }

    private void requireSafeDifferences(Candidate candidate, List<Release> earlier, Instant now) {
        int unsafe = earlier.stream()
                .map(release -> release.excluded().orElseThrow())
                .map(flags -> Candidate.of(candidate.round(), flags, tally.of(candidate.round(), flags)))
                .mapToInt(before -> candidate.unsafeDifferences(before, tally))
                .sum();
        if (unsafe > 0) {
            record(candidate, Outcome.REFUSED, now, Map.of(Reason.S_DELTA, unsafe));
            throw published(candidate.round());
        }
    }

    private static Refusal published(Round round) {
        return Refusal.of(ALREADY_PUBLISHED, "The round “%s” has been published.".formatted(round.key));
    }

    /** Records what did not come to be, although everything else about it is taken back. */
    private static void record(Candidate candidate, Outcome outcome, Instant now, Map<Reason, Integer> reasons) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit(candidate, outcome, now, reasons).persist());
    }

    private static PublicationAudit audit(
            Candidate candidate, Outcome outcome, Instant now, Map<Reason, Integer> reasons) {
        return PublicationAudit.of(
                candidate.round(),
                now,
                outcome,
                reasons.entrySet().stream()
                        .collect(Collectors.toMap(reason -> reason.getKey().name(), Map.Entry::getValue)));
    }
}
