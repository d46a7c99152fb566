package fi.openagenda.model.lint;

import java.util.List;
import java.util.stream.Collectors;

/** Parts of a text as messages show them. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /** Where entries of a list stand in a text, each once. */
    static String of(Prose prose, List<Phrases.Match> matches) {
        return of(matches.stream().map(prose::of).toList());
    }

    /** Several words, each once. */
    static String of(List<String> words) {
        return words.stream().distinct().map(Excerpt::of).collect(Collectors.joining(", "));
    }

    /** A text that may be of any length, cut where a message would become unreadable. */
    static String of(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
