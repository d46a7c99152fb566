package fi.openagenda.api.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first position of its first byte
 * @param last position of its last byte
 */
record ByteRange(long first, long last) {

    // No more digits than fit a long; a longer number is no range of a file of ours.
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** No byte at all. */
    static final ByteRange NONE = new ByteRange(0, -1);

    /** The range asked for; nothing when there is none, or several, or nonsense, and the whole file is to be given. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher range = ONE_RANGE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long length = Long.parseLong(range.group(2));
            return Optional.of(new ByteRange(length == 0 ? size : Math.max(0, size - length), size - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        return last < first && !range.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    /** Whether it has any bytes. */
    boolean isSatisfiable() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }
}
