package fi.openagenda.api.http;

import fi.openagenda.model.Database;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Asks the database every few seconds whether it still writes, and what time it is there: by its clock rounds open and
 * close, so that nodes whose own clocks differ agree. On a thread of its own: readiness is told without waiting for
 * anybody, however busy the others are. One answer in ten seconds is enough, so that a burst does not look like an outage.
 */
@Readiness
@ApplicationScoped
class Heartbeat implements AsyncHealthCheck {

    private static final int SECONDS_BETWEEN = 3;
    private static final int LONGEST_SILENCE = 10;

    /** Whose connections do not wait for a silent database for ever. */
    @Inject
    @DataSource("intake")
    AgroalDataSource database;

    private final FollowingClock clock = new FollowingClock(Clock.systemUTC());
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long last = System.nanoTime();
    private boolean failing;

    /** The clock that decides whether a round is open. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return clock;
    }

    void begin(@Observes StartupEvent start) {
        thread.scheduleWithFixedDelay(this::beat, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        boolean alive = System.nanoTime() - last < TimeUnit.SECONDS.toNanos(LONGEST_SILENCE);
        return Uni.createFrom()
                .item(HealthCheckResponse.named("The database writes")
                        .status(alive)
                        .build());
    }

    private void beat() {
        try {
            clock.follow(() -> Database.heartbeat(database));
            last = System.nanoTime();
            failing = false;
        } catch (Throwable outage) { // of which none may end the beats
            if (!failing) {
                Log.warnf("The database does not write: %s", outage.getMessage());
            }
            failing = true;
        }
    }
}
