package fi.openagenda.export.tally;

import java.util.Arrays;

/**
 * What is made of the answers to one question, worked out once for each answer that occurs: equal bytes on a card are equal
 * answers, whatever codebook the card is of. Threads may share it: at worst they work out the same twice.
 *
 * @param <V> what is made of an answer
 */
final class Memo<V> {

    private static final int SLOTS = 1 << 16;
    private static final int NUMBERED_WIDTH = 2;

    private final int width;
    private final V[] byNumber;
    private final Known<V>[] slots;

    /** An answer that takes many bytes, and what was made of it. */
    private record Known<V>(byte[] answer, V value) {}

    /** Works out what is made of an answer. */
    @FunctionalInterface
    interface Making<V> {

        /** From the card that starts there. */
        V of(byte[] cards, int start);
    }

    /** Of a question whose answers take so many bytes. */
    Memo(int width) {
        this.width = width;
        byNumber = newArray(width > NUMBERED_WIDTH ? 0 : 1 << Byte.SIZE * width);
        slots = newSlots(width > NUMBERED_WIDTH ? SLOTS : 0);
    }

    @SuppressWarnings("unchecked")
    private static <V> V[] newArray(int size) {
        return (V[]) new Object[size];
    }

    @SuppressWarnings("unchecked")
    private static <V> Known<V>[] newSlots(int size) {
        return (Known<V>[]) new Known<?>[size];
    }

    /**
     * What is made of an answer, which is worked out from its card where it is not known.
     *
     * @param cards one after the other
     * @param start where the card starts among them
     * @param at where the answer is on a card
     */
    V of(byte[] cards, int start, int at, Making<V> made) {
        int from = start + at;
        switch (width) {
            case 0:
                return made.of(cards, start);
            case 1:
                return numbered(cards[from] & 0xff, cards, start, made);
            case NUMBERED_WIDTH:
                return numbered((cards[from] & 0xff) << Byte.SIZE | cards[from + 1] & 0xff, cards, start, made);
            default:
                return byBytes(cards, start, from, made);
        }
    }

    private V numbered(int number, byte[] cards, int start, Making<V> made) {
        V known = byNumber[number];
        if (known == null) {
            known = made.of(cards, start);
            byNumber[number] = known;
        }
        return known;
    }

    private V byBytes(byte[] cards, int start, int from, Making<V> made) {
        int hash = 1;
        for (int at = from; at < from + width; at++) {
            hash = 31 * hash + cards[at];
        }
        int slot = (hash ^ hash >>> Short.SIZE) & slots.length - 1;
        Known<V> known = slots[slot];
        if (known == null || !Arrays.equals(known.answer, 0, width, cards, from, from + width)) {
            known = new Known<>(Arrays.copyOfRange(cards, from, from + width), made.of(cards, start));
            slots[slot] = known;
        }
        return known.value;
    }
}
