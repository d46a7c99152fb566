package fi.openagenda.api.job;

import fi.openagenda.model.job.Job;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A job as a stream of events: each time it has changed, and last when it has ended. Whoever was cut off says which one came
 * last, and is not told it again.
 */
final class Events implements Followers.Follower {

    private static final long RECONNECT_MILLIS = 2_000;

    /** Before anybody in between takes the connection for dead. */
    private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(15);

    private final UUID job;
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> out;
    private String last;
    private long toldAt = System.nanoTime();

    Events(UUID job, Sse sse, String last, MultiEmitter<? super OutboundSseEvent> out) {
        this.job = job;
        this.sse = sse;
        this.last = last;
        this.out = out;
    }

    /** What the event is called that tells of a job as it is now. */
    static String id(Job job) {
        return Integer.toString(job.revision);
    }

    @Override
    public UUID job() {
        return job;
    }

    /** The end comes at the look after the last event: ended in one go, the framework may lose it. */
    @Override
    public boolean see(Job now) {
        if (!id(now).equals(last)) {
            last = id(now);
            tell(sse.newEventBuilder()
                    .id(last)
                    .reconnectDelay(RECONNECT_MILLIS)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(JobView.class, JobView.of(now))
                    .build());
            return false;
        }
        if (now.isEnded()) {
            out.complete();
        } else if (System.nanoTime() - toldAt > LONGEST_SILENCE) {
            tell(sse.newEventBuilder().comment("still here").build());
        }
        return now.isEnded();
    }

    private void tell(OutboundSseEvent event) {
        out.emit(event);
        toldAt = System.nanoTime();
    }

    @Override
    public void end() {
        out.complete();
    }
}
