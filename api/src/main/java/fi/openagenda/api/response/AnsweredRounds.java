package fi.openagenda.api.response;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.api.round.Questionnaires;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.Standing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * What must be known of a round to take an answer in, from memory. What is frozen is read once; where the round stands, once
 * a second, and whoever stores the answer looks again.
 */
@ApplicationScoped
class AnsweredRounds {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 8;
    private static final int MOST_ROUNDS = 1000;
    // The largest national round has some 300.
    private static final int MOST_QUESTIONNAIRES = 2000;

    /**
     * A round that has been opened.
     *
     * @param round the round, without what is read only when asked for
     * @param languages in which it is asked
     */
    record Opened(Round round, List<String> languages) {

        long id() {
            return round.id;
        }

        Standing standing() {
            return round.standing();
        }
    }

    private record Name(String barometer, String round) {}

    private record Place(long round, String municipality) {}

    @Inject
    Questionnaires questionnaires;

    @Inject
    ExecutorService workers;

    private AsyncLoadingCache<Name, Opened> rounds;
    private AsyncLoadingCache<Place, Optional<Asked>> places;

    @PostConstruct
    void remember() {
        rounds = Caffeine.newBuilder()
                .executor(workers)
                .expireAfterWrite(A_SECOND)
                .maximumSize(MOST_ROUNDS)
                .buildAsync((name, executor) -> inTime(() -> opened(name)));
        places = Caffeine.newBuilder()
                .executor(workers)
                .maximumSize(MOST_QUESTIONNAIRES)
                .buildAsync((place, executor) -> inTime(() -> asked(place)));
    }

    /** A round; fails with a {@link Refusal} when there is none of this name, or it has not been opened. */
    CompletionStage<Opened> opened(String barometer, String key) {
        Name name = new Name(barometer, key);
        return rounds.get(name)
                .thenCompose(
                        round -> round == null ? inTime(() -> refused(name)) : CompletableFuture.completedStage(round));
    }

    /** Has where a round stands read anew by whoever asks next. */
    void forget(String barometer, String key) {
        rounds.synchronous().invalidate(new Name(barometer, key));
    }

    /** What is asked in a municipality; nothing if nobody is asked there. */
    CompletionStage<Optional<Asked>> asked(Opened round, String municipality) {
        return Atlas.regionOf(municipality).isEmpty()
                ? CompletableFuture.completedStage(Optional.empty())
                : places.get(new Place(round.id(), municipality));
    }

    /** A database that says nothing at all keeps those who answer waiting no longer than this. */
    private <V> CompletableFuture<V> inTime(Supplier<V> reading) {
        return CompletableFuture.supplyAsync(reading, workers)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(fault -> CompletableFuture.failedFuture(
                        fault instanceof TimeoutException
                                ? Refusal.of(Refusal.Reason.BUSY, "The database does not answer.")
                                : fault));
    }

    /** Nothing, which is not remembered, while there is no such round or it is a draft. */
    private Opened opened(Name name) {
        return QuarkusTransaction.requiringNew().call(() -> Round.byKey(name.barometer(), name.round())
                .filter(round -> !round.isDraft())
                .map(round -> new Opened(round, questionnaires.languages(round)))
                .orElse(null));
    }

    private static Opened refused(Name name) {
        throw QuarkusTransaction.requiringNew()
                .call(() ->
                        Round.named(name.barometer(), name.round()).standing().notOpenYet());
    }

    private Optional<Asked> asked(Place place) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Round round = Round.findById(place.round());
            return round.isAskedIn(place.municipality())
                    ? Optional.of(Asked.of(questionnaires.of(round, place.municipality())))
                    : Optional.empty();
        });
    }
}
