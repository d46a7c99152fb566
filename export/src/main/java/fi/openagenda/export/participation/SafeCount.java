package fi.openagenda.export.participation;

import java.util.Optional;

/**
 * How many responses there are, as far as it may be told while a round is open: in whole steps, and nothing at all of few. So
 * two readings, an hour apart, do not show that one person answered in between.
 */
final class SafeCount {

    /** Fewer are not told. The floor of published tables. */
    static final int LEAST = 10;

    /** What is told is a multiple of it. */
    static final int STEP = 5;

    private SafeCount() {}

    /** What may be told of a number. */
    static Optional<Integer> of(int responses) {
        return responses < LEAST ? Optional.empty() : Optional.of(responses - responses % STEP);
    }
}
