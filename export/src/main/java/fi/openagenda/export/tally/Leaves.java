package fi.openagenda.export.tally;

import java.util.ArrayList;
import java.util.List;

/**
 * The respondents of a pile, told apart by their groups in a {@link Space}. Those who are in the same ones share a leaf, where
 * counting takes one step an answer; only then are they added to the rows of all tables.
 */
final class Leaves {

    private static final int SMALLEST = 256;

    private final Layout layout;
    private final Space space;
    private final List<Leaf> leaves = new ArrayList<>();
    private Leaf[] slots = new Leaf[SMALLEST];

    /**
     * Respondents who are in the same groups.
     *
     * @param combination number of the groups
     * @param rows of the tables that they are in
     * @param counts of them, and after that of those who gave an answer of each class
     * @param sums of their numbers, and of their squares after each
     * @param keys sums of their keys, in the same places as counts
     */
    record Leaf(long combination, int[] rows, int[] counts, long[] sums, long[] keys) {

        /** Counts the answers of a respondent, by their places. */
        void count(int[] places) {
            for (int place : places) {
                counts[place]++;
            }
        }

        /** Adds the key of a respondent to those of the same answers. */
        void addKey(int[] places, long key) {
            for (int place : places) {
                keys[place] += key;
            }
        }

        /** Adds a number, and its square after it. */
        void addNumber(int sum, long number) {
            sums[sum] += number;
            sums[sum + 1] += number * number;
        }
    }

    /** None yet. */
    Leaves(Layout layout, Space space) {
        this.layout = layout;
        this.space = space;
    }

    /**
     * The leaf of a respondent, who is counted in it.
     *
     * @param categories position of the group in each breakdown, and the stratum
     */
    Leaf of(int[] categories) {
        long combination = space.combination(categories);
        int slot = slot(combination);
        if (slots[slot] == null) {
            slots[slot] = new Leaf(
                    combination,
                    space.rows(categories),
                    new int[layout.width()],
                    new long[layout.sums()],
                    new long[layout.keys()]);
            add(slots[slot]);
            slot = slot(combination);
        }
        slots[slot].counts[Layout.RESPONDENTS]++;
        return slots[slot];
    }

    /** Where a leaf is, or would be: the first free slot from where its number points. */
    private int slot(long combination) {
        int slot = Long.hashCode(combination * 0x9E3779B97F4A7C15L) & slots.length - 1;
        while (slots[slot] != null && slots[slot].combination != combination) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void add(Leaf leaf) {
        leaves.add(leaf);
        if (2 * leaves.size() > slots.length) {
            slots = new Leaf[2 * slots.length];
            leaves.forEach(known -> slots[slot(known.combination)] = known);
        }
    }

    /** Adds everything that was counted to what was counted of the municipality before. */
    void addTo(Margins margins) {
        synchronized (margins) {
            leaves.forEach(leaf -> margins.add(leaf.rows, leaf.counts, leaf.sums, leaf.keys));
        }
    }
}
