package fi.openagenda.model.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text. Parts of a compound that are joined by a hyphen are words of their own, for word lists to find them.
 *
 * @param folded in lower case, with a plain apostrophe
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param joined whether it continues the compound of the word before it
 */
record Word(String folded, int start, int end, boolean joined) {

    /** The words of a text: letters, digits, and apostrophes between them. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            at = endOf(text, start);
            if (at > start) {
                words.add(new Word(folded(text, start, at), start, at, isJoined(text, start, words)));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static int endOf(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean apostrophe = at > start
                    && isApostrophe(character)
                    && at + 1 < text.length()
                    && Character.isLetter(text.codePointAt(at + 1));
            if (!apostrophe && !isOfWord(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int character) {
        return character == '\'' || character == '’';
    }

    private static String folded(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isJoined(String text, int start, List<Word> before) {
        return !before.isEmpty()
                && before.get(before.size() - 1).end == start - 1
                && "-\u2010\u2011:".indexOf(text.charAt(start - 1)) >= 0;
    }
}
