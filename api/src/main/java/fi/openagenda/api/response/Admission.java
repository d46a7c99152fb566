package fi.openagenda.api.response;

import fi.openagenda.api.invitation.Eligibility;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.Intake;
import fi.openagenda.model.response.Outcome;
import fi.openagenda.model.response.Submission;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.Standing;
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
class Admission {

    @Inject
    AnsweredRounds rounds;

    @Inject
    Intake intake;

    @Inject
    Eligibility eligibility;

    @Inject
    ExecutorService workers;

    @Inject
    Clock clock;

    /**
     * Checks a response and has it stored once.
     *
     * @param authorization what lets its sender answer, in rounds that invite
     * @param key what its sender calls it
     * @param municipality whose questionnaire it answers
     * @param language in which it was read
     * @param reading what was sent, as a response to that questionnaire
     */
    CompletionStage<Acknowledgement> admit(
            String barometer,
            String round,
            Optional<String> authorization,
            Optional<String> key,
            String municipality,
            String language,
            Function<Questionnaire, NewResponse> reading) {
        return rounds.opened(barometer, round).thenCompose(opened -> {
            opened.standing().requireOpen(clock.instant());
            return rounds.asked(opened, municipality).thenCompose(found -> {
                Asked asked = found.orElseThrow(() -> Asked.nobodyThere(language, opened.languages()));
                NewResponse response = reading.apply(asked.named().questionnaire());
                Submission submission = asked.checked(opened.id(), key, response);
                return spent(opened.round(), authorization)
                        .thenCompose(spent -> intake.take(submission.spending(spent)))
                        .thenApply(outcome -> {
                            requireStored(outcome, opened.standing());
                            return asked.acknowledgement(response);
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

    private static void requireStored(Outcome outcome, Standing round) {
        switch (outcome) {
            case USED_OTHERWISE ->
                throw Refusal.of(
                        Refusal.Reason.KEY_REUSED,
                        "Something else was sent with this Idempotency-Key, or with this receipt.");
            case CLOSED -> throw round.closed();
            case STORED, STORED_BEFORE, CHANGED_SINCE -> {}
        }
    }
}
