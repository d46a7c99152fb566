package fi.openagenda.api.response.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.response.batch.BatchLines.Line;
import fi.openagenda.api.response.batch.BatchResult.Status;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.Outage;
import fi.openagenda.model.response.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A batch on its way, of which no more is held than a window: so many lines wait for the same commits, and their results
 * are told in the order of the file. A line that is turned away because of others, not because of what it says, is tried
 * again; when that does not help for long, the answer breaks off, and the whole is to be sent again.
 */
final class Batch {

    private static final int MOST_LINES = 125;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Shorter than what a silent connection is closed after. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private static final long PAUSE_MILLIS = 200;

    /** Where lines are taken in. */
    @FunctionalInterface
    interface Door {

        /** Fails, or throws, with what is wrong with the line. */
        CompletionStage<Outcome> admit(Line line) throws IOException;
    }

    private final Door door;
    private final ObjectMapper json;
    private final OutputStream results;
    private final Deque<Pending> window = new ArrayDeque<>();
    private int held;
    private BatchTotals totals = BatchTotals.NOTHING;

    Batch(Door door, ObjectMapper json, OutputStream results) {
        this.door = door;
        this.json = json;
        this.results = results;
    }

    /**
     * Takes in every line.
     *
     * @throws IOException when the sender breaks off
     * @throws Refusal when the platform has to
     */
    void run(BatchLines lines) throws IOException {
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            add(line.get());
            while (isFull() || !window.isEmpty() && window.peek().outcome.isDone()) {
                tellFirst();
            }
        }
        while (!window.isEmpty()) {
            tellFirst();
        }
        write(totals);
    }

    private void add(Line line) {
        window.add(new Pending(line));
        held += line.size();
    }

    private boolean isFull() {
        return window.size() >= MOST_LINES || held >= MOST_BYTES;
    }

    private void tellFirst() throws IOException {
        Pending first = window.remove();
        held -= first.line.size();
        long begin = System.nanoTime();
        for (int attempt = 0; first.isTurnedAway(); attempt++) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw busy();
            }
            if (attempt > 0) {
                pause();
            }
            first.submit();
            window.stream().filter(Pending::wasTurnedAway).forEach(Pending::submit);
        }
        BatchResult result = first.result();
        totals = totals.and(result.status());
        write(result);
    }

    private static Refusal busy() {
        return Refusal.of(Refusal.Reason.BUSY, "Too many answers come in at the moment. Send the same batch again.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private void write(Object line) throws IOException {
        results.write(json.writeValueAsBytes(line));
        results.write('\n');
    }

    /** A line that is being stored. */
    private final class Pending {

        private final Line line;
        private CompletableFuture<Outcome> outcome;

        Pending(Line line) {
            this.line = line;
            submit();
        }

        void submit() {
            try {
                outcome = door.admit(line).toCompletableFuture();
            } catch (IOException | RuntimeException fault) {
                outcome = CompletableFuture.failedFuture(fault);
            }
        }

        /** Whether others are to blame; waits until that is known. */
        boolean isTurnedAway() {
            return fault().filter(Pending::isPassing).isPresent();
        }

        /** The same, if it is known. */
        boolean wasTurnedAway() {
            return outcome.isDone() && isTurnedAway();
        }

        private static boolean isPassing(Throwable fault) {
            return fault instanceof Refusal refusal
                    ? refusal.reason() == Refusal.Reason.BUSY || refusal.reason() == Refusal.Reason.KEY_IN_FLIGHT
                    : Outage.isOne(fault);
        }

        private Optional<Throwable> fault() {
            try {
                outcome.join();
                return Optional.empty();
            } catch (CompletionException wrapped) {
                return Optional.of(wrapped.getCause());
            }
        }

        BatchResult result() {
            return fault().map(
                            fault -> new BatchResult(line.number(), Status.REFUSED, Optional.of(Problem.behind(fault))))
                    .orElseGet(() -> new BatchResult(
                            line.number(),
                            outcome.join() == Outcome.STORED ? Status.STORED : Status.STORED_BEFORE,
                            Optional.empty()));
        }
    }
}
