package fi.openagenda.api.response.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import jakarta.ws.rs.WebApplicationException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of any length into lines, and holds no more than one of them. What stands in quotes may go on over the end
 * of a line, if the format has them (RFC 4180).
 */
final class BatchLines {

    private static final int LONGEST = 256 * 1024;
    private static final int BUFFER = 64 * 1024;

    /**
     * A line that is not blank.
     *
     * @param number where it begins in the file, from 1 on
     * @param bytes without the end of the line; of one that is too long, nothing
     */
    record Line(long number, Optional<byte[]> bytes) {

        /** How much of it is held. */
        int size() {
            return bytes.map(content -> content.length).orElse(0);
        }

        /**
         * What is written on it.
         *
         * @throws WebApplicationException with a problem, when it cannot be read
         */
        String text() {
            byte[] content = bytes.orElseThrow(
                    () -> refused(ProblemType.TOO_LARGE, "The line is longer than %d KiB.".formatted(LONGEST / 1024)));
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            } catch (CharacterCodingException fault) {
                throw refused(ProblemType.INVALID_BODY, "The line is not UTF-8.");
            }
        }
    }

    private final InputStream in;
    private final boolean quotes;
    private long number = 1;

    BatchLines(InputStream in, boolean quotes) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.quotes = quotes;
    }

    static WebApplicationException refused(ProblemType type, String detail) {
        return new WebApplicationException(Problem.of(type, detail).answer());
    }

    /**
     * The next line. When quotes are not in order, or do not end, it is no more than what they began on: a stray quote takes
     * no other line with it.
     *
     * @throws IOException when the sender broke off: then what came of the line is nothing
     */
    Optional<Line> next() throws IOException {
        Cut cut = new Cut();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                number++;
            }
            if (next != '\n' || cut.place == Place.QUOTED) {
                cut.add(next);
            } else if (cut.blank) {
                cut = new Cut();
            } else {
                return Optional.of(cut.line());
            }
            if (cut.isAstray()) {
                return Optional.of(goBack(cut));
            }
        }
        if (cut.blank) {
            return Optional.empty();
        }
        return Optional.of(cut.isManyLines() ? goBack(cut) : cut.line());
    }

    /** To the end of the first of the lines that quotes hold together. */
    private Line goBack(Cut cut) throws IOException {
        in.reset();
        number = cut.begin + 1;
        return cut.firstLine();
    }

    /** Where in the values of a line a byte stands. */
    private enum Place {
        BEGINNING,
        UNQUOTED,
        QUOTED,
        /** Behind a quote that ends the value, unless another one follows. */
        BEHIND,
        /** Behind a quote that is not in order. */
        ASTRAY;

        Place after(int next) {
            return switch (this) {
                case QUOTED -> next == '"' ? BEHIND : QUOTED;
                case BEHIND -> next == '"' ? QUOTED : next == ',' ? BEGINNING : next == '\r' ? BEHIND : ASTRAY;
                case BEGINNING, UNQUOTED ->
                    next == ',' ? BEGINNING : next != '"' ? UNQUOTED : this == BEGINNING ? QUOTED : ASTRAY;
                case ASTRAY -> ASTRAY;
            };
        }
    }

    /** The line that is being read. */
    private final class Cut {

        private final long begin = number;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private Place place = quotes ? Place.BEGINNING : Place.ASTRAY;
        private int firstEnd;
        private boolean blank = true;
        private boolean tooLong;

        void add(int next) {
            if (next == '\n' && !isManyLines()) {
                firstEnd = content.size();
                in.mark(LONGEST + 1);
            }
            place = place.after(next);
            blank &= next <= ' ';
            if (content.size() == LONGEST) {
                // Whether its quotes end anywhere, nobody knows: the line does.
                tooLong = true;
                place = Place.ASTRAY;
            } else {
                content.write(next);
            }
        }

        boolean isManyLines() {
            return firstEnd > 0;
        }

        boolean isAstray() {
            return isManyLines() && place == Place.ASTRAY;
        }

        Line firstLine() {
            return new Line(begin, Optional.of(Arrays.copyOf(content.toByteArray(), firstEnd)));
        }

        Line line() {
            return new Line(begin, tooLong ? Optional.empty() : Optional.of(content.toByteArray()));
        }
    }
}
