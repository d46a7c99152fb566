package fi.openagenda.api.response;

import fi.openagenda.api.invitation.Eligibility;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.DraftSecret;
import fi.openagenda.model.response.Drafts;
import fi.openagenda.model.response.Intake;
import fi.openagenda.model.response.Outcome;
import fi.openagenda.model.response.Submission;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** The way of an answer, from what a front end sends to what lies on the disk. No thread waits on it. */
@ApplicationScoped
public class Admission {

    @Inject
    AnsweredRounds rounds;

    @Inject
    Intake intake;

    @Inject
    Eligibility eligibility;

    @Inject
    Drafts drafts;

    @Inject
    ExecutorService workers;

    @Inject
    Clock clock;

    /**
     * A response that is stored.
     *
     * @param outcome whether it was there before
     * @param acknowledgement what its sender is told
     */
    public record Admitted(Outcome outcome, Acknowledgement acknowledgement) {}

    /**
     * Waits until all is known that responses from a municipality are admitted by. Who admits several is then sure that they
     * are stored in their order. Not for an event loop.
     */
    public void prepare(String barometer, String round, String municipality) {
        rounds.opened(barometer, round)
                .thenCompose(opened -> rounds.asked(opened, municipality))
                .toCompletableFuture()
                .join();
    }

    /**
     * Checks a response and has it stored once.
     *
     * @param barometer short name of the barometer
     * @param round key of the round
     * @param envelope what came with it
     * @param municipality whose questionnaire it answers
     * @param language in which it was read
     * @param reading what was sent, as a response to that questionnaire
     * @return how it went; fails with a {@link Refusal} when it is not stored
     */
    public CompletionStage<Admitted> admit(
            String barometer,
            String round,
            Envelope envelope,
            String municipality,
            String language,
            Function<Questionnaire, NewResponse> reading) {
        return rounds.opened(barometer, round).thenCompose(opened -> {
            opened.standing().requireOpen(clock.instant());
            return rounds.asked(opened, municipality).thenCompose(found -> {
                Asked asked = found.orElseThrow(() -> Asked.nobodyThere(language, opened.languages()));
                NewResponse response = reading.apply(asked.named().questionnaire());
                Submission checked = asked.checked(opened.id(), envelope.key(), response);
                Optional<DraftSecret> draft = envelope.draft();
                return spent(opened.round(), envelope.authorization())
                        .thenCompose(spent -> intake.take(draft.map(finished -> finished.finishing(checked))
                                .orElseGet(() -> checked.spending(spent))))
                        .thenCompose(outcome -> {
                            requireOwn(outcome);
                            return outcome == Outcome.CLOSED
                                    ? closed(barometer, round)
                                    : forgotten(draft, opened.id())
                                            .thenApply(done -> new Admitted(
                                                    outcome,
                                                    asked.acknowledgement(
                                                            response,
                                                            response.receipt().isPresent())));
                        });
            });
        });
    }

    /** Only confidential rounds ask the database, for which an event loop must not wait. */
    private CompletionStage<Optional<UUID>> spent(Round round, Optional<String> authorization) {
        return round.anonymity == Anonymity.CONFIDENTIAL
                ? CompletableFuture.supplyAsync(() -> eligibility.admit(round, authorization), workers)
                : CompletableFuture.completedStage(eligibility.admit(round, authorization));
    }

    /** Only once the response is on the disk, and not by the thread that stores others. */
    private CompletionStage<Void> forgotten(Optional<DraftSecret> finished, long round) {
        return finished.map(draft -> CompletableFuture.runAsync(() -> drafts.delete(draft, round), workers))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** It was open when it was remembered, so when it closed is not known yet. */
    private <T> CompletionStage<T> closed(String barometer, String round) {
        rounds.forget(barometer, round);
        return rounds.opened(barometer, round).thenApply(opened -> {
            throw opened.standing().closed();
        });
    }

    private static void requireOwn(Outcome outcome) {
        if (outcome == Outcome.USED_OTHERWISE) {
            throw Refusal.of(
                    Refusal.Reason.KEY_REUSED,
                    "Something else was sent with this Idempotency-Key or this receipt, or from this draft.");
        }
    }
}
