package fi.openagenda.export.tally;

import fi.openagenda.model.response.Codebook;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is made of the answers to one question, worked out once for each answer that occurs: equal bytes on a card are equal
 * answers, whatever codebook the card is of.
 *
 * @param <V> what is made of an answer
 */
final class Memo<V> {

    private static final int MOST_REMEMBERED = 100_000;
    private static final int NUMBERED_WIDTH = 2;

    private final Map<ByteBuffer, V> byBytes = new HashMap<>();
    private final List<V> byNumber;

    /** Of a question whose answers take so many bytes. */
    Memo(int width) {
        byNumber = width > NUMBERED_WIDTH ? List.of() : Arrays.asList(newArray(1 << Byte.SIZE * width));
    }

    @SuppressWarnings("unchecked")
    private V[] newArray(int size) {
        return (V[]) new Object[size];
    }

    /** What is made of the answer in a field of a card, which is worked out from the card where it is not known. */
    V of(byte[] card, Codebook.Field field, Function<byte[], V> made) {
        int at = field.at();
        switch (field.width()) {
            case 0:
                return made.apply(card);
            case 1:
                return numbered(card[at] & 0xff, card, made);
            case NUMBERED_WIDTH:
                return numbered((card[at] & 0xff) << Byte.SIZE | card[at + 1] & 0xff, card, made);
            default:
                return byBytes(card, at, field.width(), made);
        }
    }

    private V numbered(int number, byte[] card, Function<byte[], V> made) {
        V known = byNumber.get(number);
        if (known == null) {
            known = made.apply(card);
            byNumber.set(number, known);
        }
        return known;
    }

    private V byBytes(byte[] card, int at, int width, Function<byte[], V> made) {
        V known = byBytes.get(ByteBuffer.wrap(card, at, width));
        if (known == null) {
            if (byBytes.size() >= MOST_REMEMBERED) {
                byBytes.clear();
            }
            known = made.apply(card);
            byBytes.put(ByteBuffer.wrap(Arrays.copyOfRange(card, at, at + width)), known);
        }
        return known;
    }
}
