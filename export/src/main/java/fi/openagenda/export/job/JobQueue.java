package fi.openagenda.export.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fi.openagenda.export.publish.BrokenByAttack;
import fi.openagenda.model.job.Job;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The jobs of all nodes, in PostgreSQL. A node takes one at a time and says by heartbeats that it lives; when it says so no
 * more, another one, or itself after a restart, begins the job anew.
 */
@ApplicationScoped
public class JobQueue {

    private static final String TABLE = "job_execution";
    private static final String PUBLICATION = "publication";

    /** The fewest that the library allows. */
    private static final int MISSED_HEARTBEATS = 4;

    /** How often what goes wrong is tried again, each time after four times as long. */
    private static final int RETRIES = 3;

    private static final int LONGER = 4;

    /** What a job that is nearly done has when the node ends; after as long again it is left to itself. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final Worker worker;
    private final Clock clock;
    private final Duration heartbeat;
    private final Duration polling;
    private final Duration firstRetry;
    private final Task<Void> publication = Tasks.custom(PUBLICATION, Void.class)
            .onFailure(this::failed)
            .onDeadExecution(this::failed)
            .execute(this::execute);
    private volatile Scheduler scheduler;

    /**
     * A queue that is not looked at yet.
     *
     * @param heartbeat how often a node says that it lives
     * @param polling how often it looks for jobs that another one was asked for, or that were to wait
     * @param firstRetry after how long what went wrong is tried again
     */
    @Inject
    public JobQueue(
            AgroalDataSource database,
            Worker worker,
            Clock clock,
            @ConfigProperty(name = "openagenda.jobs.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "openagenda.jobs.polling") Duration polling,
            @ConfigProperty(name = "openagenda.jobs.first-retry") Duration firstRetry) {
        this.database = database;
        this.worker = worker;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.polling = polling;
        this.firstRetry = firstRetry;
    }

    /**
     * Goes by the clock of the database: by their own ones, nodes could take each other for dead. How long a node waits it
     * measures by its own.
     */
    private static final class Builder extends SchedulerBuilder {
        Builder(AgroalDataSource database, Task<Void> task, Clock clock, Duration polling) {
            super(database, List.of(task));
            this.clock = clock::instant;
            waiter = new Waiter(polling);
        }
    }

    private Scheduler scheduler() {
        return new Builder(database, publication, clock, polling)
                .tableName(TABLE)
                .threads(1)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(GRACE)
                .build();
    }

    void begin(@Observes StartupEvent started) {
        start();
    }

    /** What comes in from now on is for other nodes. */
    void pause(@Observes ShutdownDelayInitiatedEvent told) {
        scheduler.pause();
    }

    void end(@Observes ShutdownEvent told) {
        stop();
    }

    /** Begins to take jobs. */
    public synchronized void start() {
        scheduler = scheduler();
        scheduler.start();
    }

    /** Takes no more, and lets go of the one that is under way, unless it ends within seconds. */
    public synchronized void stop() {
        scheduler.stop();
    }

    /** Puts in a job that has just been stored, in the transaction of the caller. */
    public void add(Job job) {
        scheduler.schedule(
                publication.instance(job.id.toString()), job.notBefore().orElse(job.requestedAt));
    }

    /** Looks at once whether there is something to do: after that transaction. */
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> job, ExecutionContext context) {
        try {
            worker.work(id(job));
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (RuntimeException fault) {
            if (!context.getSchedulerState().isShuttingDown()) {
                throw fault;
            }
            // Else nothing could be written down.
            Thread.interrupted();
            Log.infof("The job %s is left to another node: %s", job.getId(), fault.getMessage());
            return (ended, execution) -> execution.reschedule(ended, clock.instant());
        }
    }

    /** Nobody knows why a node died; if it was the job, that must have an end, too. */
    private void failed(ExecutionComplete failure, ExecutionOperations<Void> execution) {
        int failures = failure.getExecution().consecutiveFailures;
        Optional<Throwable> cause = failure.getCause();
        if (failures < RETRIES && cause.filter(BrokenByAttack.class::isInstance).isEmpty()) {
            execution.reschedule(failure, nextTry(failures, cause.isPresent()));
        } else {
            Log.errorf(
                    cause.orElse(null),
                    "The job %s is given up",
                    failure.getExecution().taskInstance.getId());
            worker.giveUp(id(failure.getExecution().taskInstance));
            execution.stop();
        }
    }

    private Instant nextTry(int failures, boolean wait) {
        return wait
                ? clock.instant().plus(firstRetry.multipliedBy((long) Math.pow(LONGER, failures)))
                : clock.instant();
    }

    private static UUID id(TaskInstance<?> job) {
        return UUID.fromString(job.getId());
    }
}
