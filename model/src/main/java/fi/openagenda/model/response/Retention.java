package fi.openagenda.model.response;

import fi.openagenda.model.response.Term.Since;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long what is kept of respondents is kept, and its end. What goes with the closing, {@link Sealing} deletes; salts of
 * keys, {@link KeySalts}; here go the texts and, years later, the responses. Releases stay.
 */
@ApplicationScoped
public class Retention {

    private static final Period A_DAY = Period.ofDays(1);

    private final Period responses;
    private final Period freeText;
    private final Period backups;
    private final Clock clock;

    /**
     * Durations from the configuration.
     *
     * @param backups how long the operator keeps backups and logs of the database. The platform cannot see to that: it
     *     tells residents.
     */
    @Inject
    public Retention(
            @ConfigProperty(name = "openagenda.retention.responses") Period responses,
            @ConfigProperty(name = "openagenda.retention.free-text") Period freeText,
            @ConfigProperty(name = "openagenda.retention.backups") Period backups,
            Clock clock) {
        Map.of("responses", responses, "free-text", freeText, "backups", backups)
                .forEach((name, period) -> {
                    if (period.isNegative() || period.isZero()) {
                        throw new IllegalArgumentException(
                                "openagenda.retention.%s must be a period such as P180D, of a day at least"
                                        .formatted(name));
                    }
                });
        this.responses = responses;
        this.freeText = freeText;
        this.backups = backups;
        this.clock = clock;
    }

    /** How long something is kept. */
    public Term termOf(Datum datum) {
        return switch (datum) {
            case ANSWERS, PARADATA, COUNTED_RECEIPT -> Term.since(Since.CLOSING, responses);
            case FREE_TEXT -> Term.since(Since.CLOSING, freeText);
            case RECEIPT, INVITATION -> Term.since(Since.CLOSING, Period.ZERO);
            case REQUEST -> Term.since(Since.SENDING, KeySalts.LONGEST);
            case DRAFT -> Term.since(Since.SENDING, Drafts.LIFE);
            case SOURCE -> Term.since(Since.SENDING, A_DAY);
            case COUNTS -> Term.forGood();
            case BACKUP -> Term.since(Since.DELETION, backups);
        };
    }

    /**
     * Deletes what has been kept for long enough. Any number of nodes may do so; what somebody is reading has its turn when
     * they are done, or the next time.
     */
    public void deleteWhatIsOver() {
        Instant now = clock.instant();
        List<Round> rounds = QuarkusTransaction.requiringNew().call(() -> Seal.roundsWithResponsesOrTexts().stream()
                .filter(round -> isOver(round, freeText, now) || isOver(round, responses, now))
                .toList());
        for (Round round : rounds) {
            try {
                QuarkusTransaction.requiringNew().run(() -> delete(round, now));
            } catch (RuntimeException fault) {
                Log.errorf(fault, "Deleting what is over of %s/%s failed", round.barometerSlug, round.key);
            }
        }
    }

    private void delete(Round round, Instant now) {
        round.lockForPublication();
        Seal seal = Seal.of(round).orElseThrow();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (seal.textsDeletedOn == null && isOver(round, freeText, now)) {
            Partitions.empty("free_text", round.id);
            seal.textsDeletedOn = today;
            Log.infof("Deleted the texts of %s/%s", round.barometerSlug, round.key);
        }
        if (seal.responsesDeletedOn == null && isOver(round, responses, now)) {
            Partitions.dropResponses(round.id);
            Round.getEntityManager()
                    .createNativeQuery("delete from counted_receipt where round_id = :round")
                    .setParameter("round", round.id)
                    .executeUpdate();
            seal.spreadKey = null;
            seal.responsesDeletedOn = today;
            Log.infof("Deleted the responses of %s/%s", round.barometerSlug, round.key);
        }
    }

    private static boolean isOver(Round round, Period period, Instant now) {
        return !now.isBefore(round.closesAt.atZone(ZoneOffset.UTC).plus(period).toInstant());
    }
}
