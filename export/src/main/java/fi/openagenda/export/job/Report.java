package fi.openagenda.export.job;

import fi.openagenda.export.publish.Progress;
import fi.openagenda.model.job.Job;
import fi.openagenda.model.job.Phase;
import fi.openagenda.model.release.Release;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * How far a job has come, as the thread says that does it. Somebody else writes it down, now and then, and in a transaction of
 * its own: the publication neither waits for that nor fails with it.
 */
final class Report implements Progress {

    private static final double STEPS = 100;

    private record Told(Phase phase, Optional<Double> progress) {}

    private final UUID job;
    private final Clock clock;
    private volatile Optional<Told> told = Optional.empty();
    private Optional<Told> written = Optional.empty();

    Report(UUID job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    @Override
    public void enter(Phase phase) {
        tell(phase, Optional.empty());
    }

    @Override
    public void wrote(int tables, int all) {
        tell(Phase.WRITING, Optional.of(Math.floor(STEPS * tables / all) / STEPS));
    }

    /** A node that ends asks by interrupting: another one begins anew. */
    private void tell(Phase phase, Optional<Double> progress) {
        if (Thread.interrupted()) {
            throw new CancellationException("This node is ending");
        }
        told = Optional.of(new Told(phase, progress));
    }

    @Override
    public void released(Release release) {
        Job.done(job, release, clock.instant());
    }

    /** Writes down what is new. The caller has a transaction. */
    void write() {
        Optional<Told> now = told;
        if (!now.equals(written)) {
            now.ifPresent(news -> Job.report(job, news.phase(), news.progress()));
            written = now;
        }
    }
}
