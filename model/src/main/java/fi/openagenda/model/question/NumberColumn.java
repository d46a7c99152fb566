package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * One of so many values: its number in as few bytes as hold them all, counted from 1, the most significant byte first.
 *
 * @param size how many values there are
 * @param numberOf number of a value, from 0
 * @param value the value of this number
 */
record NumberColumn(long size, ToLongFunction<JsonNode> numberOf, LongFunction<JsonNode> value) implements Column {

    /** One of these values, or the code of one of the options beside them. */
    static NumberColumn of(Stream<? extends JsonNode> values, List<Option> beside) {
        List<JsonNode> all = Stream.concat(values, beside.stream().map(option -> TextNode.valueOf(option.code())))
                .toList();
        return new NumberColumn(all.size(), all::indexOf, number -> all.get((int) number));
    }

    /** The code of one of these options. */
    static NumberColumn of(List<Option> options) {
        return of(Stream.empty(), options);
    }

    /** A whole number within bounds. */
    static NumberColumn between(int min, int max) {
        return new NumberColumn(
                (long) max - min + 1,
                answer -> answer.intValue() - (long) min,
                number -> IntNode.valueOf((int) (min + number)));
    }

    /** A text of so many digits. */
    static NumberColumn ofDigits(int count) {
        int size = (int) Math.pow(10, count);
        return new NumberColumn(
                size,
                answer -> Integer.parseInt(answer.textValue()),
                number -> TextNode.valueOf(Long.toString(size + number).substring(1)));
    }

    @Override
    public int width() {
        return (Long.SIZE - Long.numberOfLeadingZeros(size) + Byte.SIZE - 1) / Byte.SIZE;
    }

    @Override
    public void punch(JsonNode answer, byte[] card, int at) {
        long number = numberOf.applyAsLong(answer);
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("There is no such answer");
        }
        long rest = number + 1;
        for (int i = at + width() - 1; i >= at; i--) {
            card[i] = (byte) rest;
            rest >>>= Byte.SIZE;
        }
    }

    @Override
    public Optional<JsonNode> read(byte[] card, int at) {
        long counted = 0;
        for (int i = at; i < at + width(); i++) {
            counted = counted << Byte.SIZE | Byte.toUnsignedLong(card[i]);
        }
        if (counted > size) {
            throw new IllegalArgumentException("No answer has this number");
        }
        return counted == 0 ? Optional.empty() : Optional.of(value.apply(counted - 1));
    }
}
