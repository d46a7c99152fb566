package fi.openagenda.export.tally;

import java.util.ArrayList;
import java.util.List;

/**
 * Cards of one municipality that wait to be counted one after the other. Cards come in random order; what is counted of a
 * municipality stays near the processor while a pile is gone through.
 */
final class Pile {

    private static final int HIGHEST = 512;

    private final CardCounter counter;
    private final List<byte[]> cards = new ArrayList<>();

    Pile(CardCounter counter) {
        this.counter = counter;
    }

    /** Adds a card; a high pile is counted. */
    void add(byte[] card) {
        cards.add(card);
        if (cards.size() == HIGHEST) {
            count();
        }
    }

    /** Counts what is left. */
    void count() {
        cards.forEach(counter::count);
        cards.clear();
    }
}
