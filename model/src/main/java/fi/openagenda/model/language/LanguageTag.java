package fi.openagenda.model.language;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks language tags (BCP 47, RFC 5646). */
public final class LanguageTag {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    // A language that has a code of two letters has no other tag (RFC 5646, 2.2.1).
    private static final Map<String, String> SHORTER = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> new Locale(code).getISO3Language(), code -> code, (one, other) -> one));

    private LanguageTag() {}

    /** What is wrong with a tag, if anything: it is not well-formed, not canonical, or names no language. */
    public static Optional<String> faultOf(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException fault) {
            return Optional.of("Must be a language tag (BCP 47), such as fi, sms or sv-simple.");
        }
        String language = locale.getLanguage();
        if (SHORTER.containsKey(language)) {
            return Optional.of("The tag of this language is “%s”.".formatted(SHORTER.get(language)));
        }
        if (language.isEmpty() || language.length() == 2 && !TWO_LETTERS.contains(language) || language.length() > 3) {
            return Optional.of("Names no language of ISO 639.");
        }
        String canonical = locale.toLanguageTag();
        return canonical.equals(tag) ? Optional.empty() : Optional.of("Write it “%s”.".formatted(canonical));
    }
}
