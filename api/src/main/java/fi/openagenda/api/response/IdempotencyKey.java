package fi.openagenda.api.response;

import fi.openagenda.model.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client calls a request, so that it may send it again. It says nothing about who sends it: it is to be random, is
 * stored only as a hash that nobody can make again after a day or two, and never logged.
 */
public final class IdempotencyKey {

    static final String DESCRIPTION =
            "16 to 100 random characters that the client makes for this response, a UUID for example. The same request may"
                    + " be sent again with it, for a day at least, and is stored once.";

    private static final Pattern FORM = Pattern.compile("[!-~]{16,100}");

    private IdempotencyKey() {}

    /**
     * The key in a header, with quotes or without.
     *
     * @throws Refusal when it cannot be one
     */
    static Optional<String> in(Optional<String> header) {
        Optional<String> key = header.map(String::strip)
                .map(text -> text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                        ? text.substring(1, text.length() - 1)
                        : text);
        if (key.filter(text -> !FORM.matcher(text).matches()).isPresent()) {
            throw Refusal.of(
                    Refusal.Reason.BAD_REQUEST,
                    "The header Idempotency-Key must have 16 to 100 visible characters of ASCII, and should be random.");
        }
        return key;
    }

    /**
     * The key in a header, where there must be one.
     *
     * @throws Refusal when there is none, or it cannot be one
     */
    public static String required(Optional<String> header) {
        return in(header)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Reason.BAD_REQUEST,
                        "The header Idempotency-Key is missing, without which the same could not be sent again."));
    }
}
