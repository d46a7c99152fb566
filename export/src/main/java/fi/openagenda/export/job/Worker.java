package fi.openagenda.export.job;

import fi.openagenda.export.publish.Publisher;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.job.Job;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does jobs. However often one is begun, and by how many at once, one release comes of it: publications of a round wait for
 * each other, and the job ends in the transaction of its release.
 */
@ApplicationScoped
public class Worker {

    @Inject
    Publisher publisher;

    @Inject
    Clock clock;

    private final Set<Report> reports = ConcurrentHashMap.newKeySet();

    /**
     * Does a job to its end, unless it has ended. What is refused ends it, too; whatever else goes wrong is the caller's to
     * try again.
     */
    public void work(UUID id) {
        begin(id).ifPresent(this::publish);
    }

    private Optional<Job> begin(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Job.begin(id, clock.instant()));
    }

    private void publish(Job job) {
        Report report = new Report(job.id, clock);
        reports.add(report);
        try {
            publisher.publish(job.round.barometerSlug, job.round.key, job.changeNote, job.excluded(), report);
        } catch (Refusal refusal) {
            fail(job.id, Optional.of(refusal));
        } finally {
            reports.remove(report);
        }
    }

    /** Ends a job that has gone wrong too often; whoever asks is told no more than that. */
    void giveUp(UUID id) {
        fail(id, Optional.empty());
    }

    private void fail(UUID id, Optional<Refusal> refusal) {
        QuarkusTransaction.requiringNew().run(() -> Job.fail(id, refusal, clock.instant()));
    }

    /** Writes down how far the jobs of this node have come, where that is new. */
    public void writeReports() {
        for (Report report : reports) {
            try {
                QuarkusTransaction.requiringNew().run(report::write);
            } catch (RuntimeException outage) {
                Log.debugf("Progress was not written down: %s", outage.getMessage());
            }
        }
    }
}
