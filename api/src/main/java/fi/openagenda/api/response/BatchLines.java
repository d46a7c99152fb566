package fi.openagenda.api.response;

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
     * The next line.
     *
     * @throws IOException when the sender broke off: then what came of the line is nothing
     */
    Optional<Line> next() throws IOException {
        Cut cut = new Cut();
        int next = in.read();
        while (next >= 0) {
            if (next == '\n') {
                number++;
            }
            if (next == '\n' && !cut.quoted) {
                if (!cut.blank) {
                    return Optional.of(cut.line());
                }
                cut = new Cut();
            } else {
                cut.add(next);
            }
            next = in.read();
        }
        return cut.blank ? Optional.empty() : Optional.of(cut.line());
    }

    /** The line that is being read. */
    private final class Cut {

        private final long begin = number;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean blank = true;
        private boolean tooLong;
        private boolean quoted;
        private int before = ',';

        void add(int next) {
            // Quotes open a value at its beginning alone; two of them, one behind the other, go on with it.
            if (quotes && next == '"' && (quoted || before == ',' || before == '"')) {
                quoted = !quoted;
            }
            before = next;
            blank &= next <= ' ';
            if (content.size() == LONGEST) {
                // Whether its quotes end anywhere, nobody knows: the line does.
                tooLong = true;
                quoted = false;
            } else {
                content.write(next);
            }
        }

        Line line() {
            return new Line(begin, tooLong ? Optional.empty() : Optional.of(content.toByteArray()));
        }
    }
}
