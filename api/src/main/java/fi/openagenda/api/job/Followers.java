package fi.openagenda.api.job;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.job.Job;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever wants to know what becomes of a job. One thread asks the database for all of them, a few times a second and in one
 * statement, while there is anybody; so a follower costs a connection of the network, and neither a thread nor one of the pool.
 */
@ApplicationScoped
class Followers {

    private static final int MILLIS_BETWEEN = 250;

    /** Somebody who is told. */
    interface Follower {

        /** Whose job. */
        UUID job();

        /**
         * Is told how the job is now.
         *
         * @return whether there is nothing more to be told
         */
        boolean see(Job job);

        /** Is told that this node will tell no more. */
        void end();
    }

    @Inject
    @ConfigProperty(name = "openagenda.jobs.followers")
    int most;

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "followers");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean ending;

    void begin(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::look, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    /** They would keep the platform from ending. */
    void endAll(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
        followers.forEach(Follower::end);
    }

    void end(@Observes ShutdownEvent told) {
        ending = true;
        thread.shutdownNow();
    }

    /**
     * Refuses one more where there are too many.
     *
     * @throws Refusal in that case
     */
    void requireRoom() {
        if (followers.size() >= most) {
            throw Refusal.of(Refusal.Reason.BUSY, "Too many follow jobs here. Ask now and then instead.");
        }
    }

    /** Tells somebody from now on, until there is nothing more to tell. */
    void add(Follower follower) {
        followers.add(follower);
        if (ending) {
            follower.end();
        }
    }

    void remove(Follower follower) {
        followers.remove(follower);
    }

    private void look() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            Set<UUID> jobs = followers.stream().map(Follower::job).collect(Collectors.toSet());
            QuarkusTransaction.requiringNew().call(() -> Job.of(jobs)).forEach(this::tell);
        } catch (RuntimeException outage) { // which must not end the looking
            Log.debugf("Jobs could not be looked at: %s", outage.getMessage());
        }
    }

    private void tell(Job job) {
        followers.removeIf(follower -> follower.job().equals(job.id) && follower.see(job));
    }
}
