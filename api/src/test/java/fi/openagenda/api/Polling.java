package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes about by itself. */
final class Polling {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MILLIS_BETWEEN = 50;

    private Polling() {}

    /** Fails when it has not come about within a minute. */
    static void until(BooleanSupplier condition) {
        long since = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - since).isLessThan(LONGEST.toNanos());
            try {
                Thread.sleep(MILLIS_BETWEEN);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
