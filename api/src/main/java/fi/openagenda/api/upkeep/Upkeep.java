package fi.openagenda.api.upkeep;

import fi.openagenda.export.job.Worker;
import fi.openagenda.model.response.Drafts;
import fi.openagenda.model.response.Intake;
import fi.openagenda.model.response.Retention;
import fi.openagenda.model.response.Sealing;
import fi.openagenda.model.response.Shuffling;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has to be done as time goes by. Every node does it; what one has done, another finds done. */
@ApplicationScoped
class Upkeep {

    @Inject
    Sealing sealing;

    @Inject
    Intake intake;

    @Inject
    Drafts drafts;

    @Inject
    Retention retention;

    @Inject
    Shuffling shuffling;

    @Inject
    Worker worker;

    /** Only of this node's jobs, and no more often: nobody looks more closely. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tellHowFarJobsHaveCome() {
        worker.writeReports();
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sealRoundsThatAreOver() {
        sealing.sealAll();
    }

    /** After an outage of days, nothing is taken in until the salt of the day is known. */
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetIdempotencyKeys() {
        intake.renewSalts();
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void shuffleTexts() {
        shuffling.shuffleAll();
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteExpiredDrafts() {
        drafts.deleteExpired();
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteWhatIsOver() {
        retention.deleteWhatIsOver();
    }
}
