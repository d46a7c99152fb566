package fi.openagenda.deploy.fault;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/** What writers have been told, all together. */
final class Ledger {
    private static final int MOST_SURPRISES = 5;

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger surprising = new AtomicInteger();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** A response that nobody has sent yet. */
    Numbered next() {
        return new Numbered(begun.incrementAndGet());
    }

    /** Notes an answer, and how long it took. */
    void answered(Answer answer, Duration took) {
        slowest.accumulate(took.toNanos());
        switch (answer.kind()) {
            case DONE -> {}
            case UNAVAILABLE -> unavailable.incrementAndGet();
            case IN_FLIGHT -> inFlight.incrementAndGet();
            case SURPRISE -> surprise(answer.words());
        }
    }

    /** Notes that a response is stored, as its sender was told. */
    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    /** Notes that a request was sent and not answered. */
    void broken() {
        broken.incrementAndGet();
    }

    /** Notes what must not be. */
    void surprise(String words) {
        surprising.incrementAndGet();
        if (surprises.size() < MOST_SURPRISES) {
            surprises.add(words);
        }
    }

    int acknowledgements() {
        return acknowledged.get();
    }

    int unavailabilities() {
        return unavailable.get();
    }

    int conflicts() {
        return inFlight.get();
    }

    int breaks() {
        return broken.get();
    }

    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    /** How many answers were as they must not be, and what the first ones were. */
    List<String> surprises() {
        return surprising.get() == 0
                ? List.of()
                : List.of(surprising.get() + " answers as they must not be: " + String.join("; ", surprises));
    }
}
