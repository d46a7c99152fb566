package fi.openagenda.model.invitation;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an invited person is given on paper: 16 characters of Crockford's base 32, which are 80 random bits. Who holds one
 * may answer once.
 *
 * @param text the characters without groups
 */
public record Code(String text) {

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public Code {
        Objects.requireNonNull(text, "text");
    }

    /** A new one. */
    public static Code random() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(text.toString());
    }

    /** What somebody typed, if it can be a code: in small letters or capitals, with or without hyphens and spaces. */
    public static Optional<Code> read(String typed) {
        String text = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.matches("[%s]{%d}".formatted(ALPHABET, LENGTH)) ? Optional.of(new Code(text)) : Optional.empty();
    }

    /** As it is shown to people: in groups of four. */
    @Override
    public String toString() {
        return text.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }
}
