package fi.openagenda.api.dataset;

import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is compared with the conditions of a request that reads (RFC 9110, section 13).
 *
 * @param etag the strong tag of what would be sent, in quotes
 * @param modified when it was last modified, to the second
 */
record Preconditions(String etag, Instant modified) {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");
    private static final String ANY = "*";

    /** What comes of them. */
    enum Outcome {
        /** It is sent. */
        SEND,
        /** Whoever asks has it already. */
        NOT_MODIFIED,
        /** It is not what they want. */
        FAILED
    }

    /**
     * In the order of section 13.2.2; a date is not looked at where a tag is given, nor one that cannot be read.
     *
     * @param header what a request says under a name
     */
    Outcome evaluate(Function<String, Optional<String>> header) {
        Optional<String> match = header.apply("If-Match");
        boolean wanted = match.map(tags -> names(tags, false))
                .or(() -> date(header.apply("If-Unmodified-Since")).map(date -> !modified.isAfter(date)))
                .orElse(true);
        if (!wanted) {
            return Outcome.FAILED;
        }
        boolean known = header.apply("If-None-Match")
                .map(tags -> names(tags, true))
                .or(() -> date(header.apply("If-Modified-Since")).map(date -> !modified.isAfter(date)))
                .orElse(false);
        return known ? Outcome.NOT_MODIFIED : Outcome.SEND;
    }

    /** Whether If-Range, if there is one, names exactly this (section 13.1.5). */
    boolean isInRange(Function<String, Optional<String>> header) {
        return header.apply("If-Range")
                .map(String::strip)
                .map(condition -> condition.endsWith("\"")
                        ? condition.equals(etag)
                        : date(Optional.of(condition)).filter(modified::equals).isPresent())
                .orElse(true);
    }

    private boolean names(String tags, boolean weakly) {
        if (tags.strip().equals(ANY)) {
            return true;
        }
        Matcher tag = TAG.matcher(tags);
        while (tag.find()) {
            if (tag.group(2).equals(etag) && (weakly || tag.group(1) == null)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Instant> date(Optional<String> header) {
        return header.flatMap(text -> Optional.ofNullable(DateFormatter.parseHttpDate(text.strip())))
                .map(Date::toInstant);
    }
}
