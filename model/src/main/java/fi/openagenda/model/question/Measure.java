package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number that an answer holds, between two bounds.
 *
 * @param row the row of a matrix that it is of, if it is of one
 * @param min least it can be
 * @param max most it can be
 * @param read the number in a valid answer; nothing if a non-substantive code was answered, or the row was left out
 */
public record Measure(Optional<String> row, int min, int max, Function<JsonNode, Optional<Integer>> read) {

    /** The number that is the whole answer. */
    static Measure ofAnswer(int min, int max) {
        return new Measure(
                Optional.empty(),
                min,
                max,
                answer -> answer.isInt() ? Optional.of(answer.intValue()) : Optional.empty());
    }

    /** The same of one row of a matrix. */
    Measure ofRow(String code) {
        return new Measure(Optional.of(code), min, max, answer -> read.apply(answer.path(code)));
    }

    /** Where a number is between the bounds, from 0 to 1. */
    double position(int number) {
        return (number - (double) min) / (max - (double) min);
    }

    /** The number as far from the upper bound as this one from the lower one. */
    int mirrored(int number) {
        return max - (number - min);
    }
}
