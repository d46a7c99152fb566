package fi.openagenda.api.http;

import java.util.Optional;

/** What somebody without a key shows in the header Authorization (RFC 9110, section 11.4). */
public final class Credentials {

    private Credentials() {}

    /** What follows the name of a scheme, which may be written in any case; nothing if the header is of another one. */
    public static Optional<String> of(String scheme, Optional<String> authorization) {
        String start = scheme + " ";
        return authorization
                .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                .map(header -> header.substring(start.length()).strip());
    }
}
