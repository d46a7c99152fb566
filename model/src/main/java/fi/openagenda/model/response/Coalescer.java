package fi.openagenda.model.response;

import fi.openagenda.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Lets all who wait share one piece of work, such as a statement and its commit. Who comes while others are worked for
 * waits for the next turn, so the busier it is, the more share a turn. The queue is bounded: when it is full, whoever
 * comes is told so at once.
 *
 * @param <T> what is brought
 * @param <R> what is made of it
 */
final class Coalescer<T, R> implements AutoCloseable {

    /** Most that share a turn. */
    static final int MOST_AT_ONCE = 500;

    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(8);
    private static final long LOOK_AROUND_MILLIS = 100;

    /** Work for several at once. */
    @FunctionalInterface
    interface Work<T, R> {

        /**
         * A result for each, in their order.
         *
         * @throws Exception when nothing has been done for any of them, as far as is known
         */
        List<R> perform(List<T> items) throws Exception;
    }

    private record Waiting<T, R>(T item, long since, CompletableFuture<R> result) {

        static <T, R> Waiting<T, R> of(T item) {
            return new Waiting<>(item, System.nanoTime(), new CompletableFuture<>());
        }

        boolean isTooLate() {
            return System.nanoTime() - since > LONGEST_WAIT_NANOS;
        }
    }

    private final Work<T, R> work;
    private final BlockingQueue<Waiting<T, R>> queue;
    private final List<Thread> workers;
    private volatile boolean closing;

    /**
     * Begins to work.
     *
     * @param name what its threads are called
     * @param capacity most that may wait
     * @param atATime how many turns may be taken at a time
     */
    Coalescer(String name, int capacity, int atATime, Work<T, R> work) {
        this.work = work;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.workers = IntStream.range(0, atATime)
                .mapToObj(number -> new Thread(this::takeTurns, name + "-" + number))
                .toList();
        workers.forEach(Thread::start);
    }

    /**
     * Waits for a turn.
     *
     * @return what is made of the item; fails with a {@link Refusal} when too many wait
     */
    CompletionStage<R> submit(T item) {
        Waiting<T, R> waiting = Waiting.of(item);
        // Whoever comes while the last ones are worked for may come too late for them: then nobody takes it out but we.
        if (closing || !queue.offer(waiting) || closing && queue.remove(waiting)) {
            waiting.result().completeExceptionally(busy());
        }
        return waiting.result();
    }

    /** Whether whoever comes now is turned away. */
    boolean isFull() {
        return queue.remainingCapacity() == 0;
    }

    private static Refusal busy() {
        return Refusal.of(Refusal.Reason.BUSY, "Too many answers come in at the moment.");
    }

    /** Whatever is thrown, an interruption too: who is in the turn is told, and the next one is taken. */
    private void takeTurns() {
        List<Waiting<T, R>> turn = new ArrayList<>(MOST_AT_ONCE);
        while (!closing || !queue.isEmpty()) {
            try {
                gather(turn);
                perform(turn);
            } catch (Throwable fault) {
                turn.forEach(waiting -> waiting.result().completeExceptionally(fault));
            }
            turn.clear();
        }
    }

    private void gather(List<Waiting<T, R>> turn) throws InterruptedException {
        Waiting<T, R> first = queue.poll(LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            turn.add(first);
            queue.drainTo(turn, MOST_AT_ONCE - 1);
        }
        turn.removeIf(waiting -> waiting.isTooLate() && waiting.result().completeExceptionally(busy()));
    }

    private void perform(List<Waiting<T, R>> turn) {
        if (turn.isEmpty()) {
            return;
        }
        try {
            List<R> results = work.perform(turn.stream().map(Waiting::item).toList());
            for (int i = 0; i < turn.size(); i++) {
                turn.get(i).result().complete(results.get(i));
            }
        } catch (Throwable fault) {
            if (turn.size() == 1 || Outage.isOne(fault)) {
                turn.forEach(waiting -> waiting.result().completeExceptionally(fault));
            } else {
                // One of them is at fault: whose, shows alone.
                turn.forEach(waiting -> perform(List.of(waiting)));
            }
        }
    }

    /** Works for all who wait, then ends. */
    @Override
    public void close() {
        closing = true;
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
