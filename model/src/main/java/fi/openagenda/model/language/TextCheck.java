package fi.openagenda.model.language;

import fi.openagenda.model.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the texts of definitions: plain text that every front end can show as it is, in languages that exist. */
public final class TextCheck {

    /** Most characters of a text (Unicode code points). */
    public static final int LONGEST = 2000;

    // A tag, a closing tag, a comment or a declaration; or a character reference.
    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!?]|&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");

    // What turns the direction of writing around, or cannot be seen at all, shows something else than it says.
    private static final Pattern DECEPTIVE = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF]");

    private TextCheck() {}

    /** What is wrong with a text in several languages, with pointers from the text on. */
    public static List<Fault> faultsOf(Words words) {
        return faultsOf(words, LONGEST);
    }

    /** The same with a length of one's own. */
    public static List<Fault> faultsOf(Words words, int maxLength) {
        List<Fault> faults = new ArrayList<>();
        words.byLanguage().forEach((language, text) -> {
            String pointer = Fault.segment(language);
            LanguageTag.faultOf(language).ifPresent(detail -> faults.add(Fault.at(pointer, detail)));
            faultOf(text, maxLength).ifPresent(detail -> faults.add(Fault.at(pointer, detail)));
        });
        return faults;
    }

    /** What is wrong with a text in one language. */
    public static Optional<String> faultOf(String text, int maxLength) {
        if (MARKUP.matcher(text).find()) {
            return Optional.of("Must be plain text: no HTML.");
        }
        if (DECEPTIVE.matcher(text).find()) {
            return Optional.of("Must not hold characters that cannot be seen or turn the direction of writing.");
        }
        return PlainText.faultOf(text, maxLength);
    }
}
