package fi.openagenda.model.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Finds words of two to six capitals that nothing explains. */
final class Abbreviations {

    // More letters are a word that is shouted.
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");

    private Abbreviations() {}

    /** Those of a text. None is looked for in a text of nothing but capitals. */
    static List<String> unexplainedIn(Prose prose) {
        if (!SMALL.matcher(prose.text()).find() && prose.wordCount() > 1) {
            return List.of();
        }
        return prose.words().stream()
                .filter(word -> !isExplained(prose.text(), word))
                .map(word -> prose.text().substring(word.start(), word.end()))
                .filter(word -> CAPITALS.matcher(word).matches())
                .filter(word -> !ROMAN.matcher(word).matches())
                .filter(word -> !Lexicon.PARAMETERS.knownAbbreviations().contains(word))
                .toList();
    }

    /** In parentheses itself, or soon followed by them: ELY (elinkeino-, liikenne- ja ympäristökeskus). */
    private static boolean isExplained(String text, Word word) {
        int next = text.indexOf(' ', word.end());
        return word.start() > 0 && text.charAt(word.start() - 1) == '('
                || text.startsWith("(", word.end())
                || next >= 0 && text.startsWith(" (", next);
    }
}
