package fi.openagenda.export.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the steps of something take. */
final class Stopwatch {

    private final List<Long> nanos = new ArrayList<>(List.of(System.nanoTime()));

    /** A step is done. */
    void lap() {
        nanos.add(System.nanoTime());
    }

    /** Milliseconds that a step took, the first being 0. */
    long millis(int step) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get(step + 1) - nanos.get(step));
    }
}
