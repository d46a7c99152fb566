package fi.openagenda.export.tally;

import fi.openagenda.model.response.Codebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Cards that wait to be counted, each pile of one municipality. Cards come in random order; what is counted of a municipality
 * stays near the processor while a pile is gone through. Piles are counted while cards are still read, on as many threads as
 * there are processors; whoever reads counts too when the others do not keep up.
 */
final class Piles implements AutoCloseable {

    private static final int LOWEST = 64;
    private static final int HIGHEST = 4096;

    private final BiFunction<String, Codebook, CardCounter> counterOf;
    private final Map<String, Pile> piles = new HashMap<>();
    private final List<CompletableFuture<Void>> counted = new ArrayList<>();
    private final ThreadPoolExecutor executor;

    /** Cards of one municipality, one after the other. */
    private static final class Pile {

        private final CardCounter counter;
        private final int length;
        private byte[] cards;
        private int size;

        private Pile(CardCounter counter, int length) {
            this.counter = counter;
            this.length = length;
            clear();
        }

        private void clear() {
            cards = new byte[LOWEST * length];
            size = 0;
        }

        private void add(byte[] card) {
            if (cards.length == size * length) {
                cards = Arrays.copyOf(cards, 2 * cards.length);
            }
            System.arraycopy(card, 0, cards, size * length, length);
            size++;
        }
    }

    /** None yet; the cards of a municipality are counted by its counter. */
    Piles(BiFunction<String, Codebook, CardCounter> counterOf) {
        this.counterOf = counterOf;
        int threads = Runtime.getRuntime().availableProcessors();
        executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(threads), new CallerRunsPolicy());
    }

    /** Adds a card; a high pile is counted. */
    void add(String municipality, Codebook codebook, byte[] card) {
        Pile pile = piles.computeIfAbsent(
                municipality, first -> new Pile(counterOf.apply(municipality, codebook), codebook.length()));
        pile.add(card);
        if (pile.size == HIGHEST) {
            count(pile);
        }
    }

    private void count(Pile pile) {
        byte[] cards = pile.cards;
        int size = pile.size;
        pile.clear();
        counted.add(CompletableFuture.runAsync(() -> pile.counter.count(cards, size), executor));
    }

    /** Counts what is left, and waits until everything is counted; what a counter could not count is thrown here. */
    void count() {
        piles.values().forEach(this::count);
        counted.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
