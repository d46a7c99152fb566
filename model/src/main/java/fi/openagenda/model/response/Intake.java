package fi.openagenda.model.response;

import fi.openagenda.model.Refusal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes responses in. Whoever is answered, is answered after the commit; those who wait meanwhile share the next one, which
 * makes it fast and blurs who came when. Free text follows in a transaction of its own.
 */
@ApplicationScoped
public class Intake {

    @Inject
    @DataSource("intake")
    AgroalDataSource database;

    @Inject
    Clock clock;

    @ConfigProperty(name = "openagenda.intake.waiting")
    int mostWaiting;

    @ConfigProperty(name = "openagenda.intake.writers")
    int writers;

    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();
    private volatile KeySalts salts = KeySalts.NONE;
    private Coalescer<PunchedResponse, Outcome> responses;

    void begin(@Observes StartupEvent start) {
        renewSalts();
        responses = new Coalescer<>("intake", mostWaiting, writers, this::store);
    }

    void end(@Observes ShutdownEvent stop) {
        responses.close();
    }

    /**
     * Sees to the salts of today and tomorrow, and forgets those of the days before yesterday. Renewals wait for each other,
     * so that the one that read the clock last has the last word.
     */
    public synchronized void renewSalts() {
        try (Connection connection = database.getConnection()) {
            salts = KeySalts.on(today(), connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("Renewing the salts of idempotency keys failed", fault);
        }
    }

    /**
     * Stores a response once.
     *
     * @return what became of it, once that is on the disk; fails with a {@link Refusal} when the same is being stored, or
     *     when too many wait
     */
    public CompletionStage<Outcome> take(Submission submission) {
        submission.requireTextsOnce();
        PunchedResponse response = punched(submission);
        // One that is being stored at midnight is called by the salt of yesterday until it is.
        boolean sinceYesterday = response.earlierId().filter(inFlight::contains).isPresent();
        if (sinceYesterday || !inFlight.add(response.id())) {
            return CompletableFuture.failedStage(Refusal.of(
                    Refusal.Reason.KEY_IN_FLIGHT, "The same is being stored at this moment. Send it again shortly."));
        }
        return responses.submit(response).whenComplete((outcome, fault) -> inFlight.remove(response.id()));
    }

    /** Whether as many wait as can. */
    public boolean isFull() {
        return responses.isFull();
    }

    private List<Outcome> store(List<PunchedResponse> turn) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Outcome> outcomes = ResponseTable.insert(connection, turn);
            Map<Long, List<WrittenText>> texts = IntStream.range(0, turn.size())
                    .boxed()
                    .flatMap(each -> texts(turn.get(each), outcomes.get(each)).stream())
                    .collect(Collectors.groupingBy(WrittenText::round));
            for (Map.Entry<Long, List<WrittenText>> round : texts.entrySet()) {
                FreeTextTable.insert(connection, round.getKey(), round.getValue());
            }
            return outcomes;
        }
    }

    /** The words that came with a response, if they belong there; those of yesterday may lie there already. */
    private static List<WrittenText> texts(PunchedResponse response, Outcome outcome) {
        return switch (outcome) {
            case STORED, STORED_BEFORE -> response.texts();
            case STORED_YESTERDAY -> response.earlierTexts();
            case CHANGED_SINCE, USED_OTHERWISE, CLOSED -> List.of();
        };
    }

    private PunchedResponse punched(Submission submission) {
        LocalDate today = today();
        Optional<byte[]> salt = salts.of(today);
        if (salt.isEmpty()) {
            throw Refusal.of(Refusal.Reason.BUSY, "The platform is not ready yet.");
        }
        return new PunchedResponse(
                submission, Handles.of(submission, salt.get()), Handles.of(submission, salts.of(today.minusDays(1))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
