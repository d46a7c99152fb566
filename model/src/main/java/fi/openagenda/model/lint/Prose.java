package fi.openagenda.model.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A text in one language, taken apart once for all rules.
 *
 * @param language its BCP 47 tag
 * @param text as it is read, in composed form (NFC)
 * @param words its words
 */
record Prose(String language, String text, List<Word> words) {

    /** A text; nothing if it is blank. */
    static Optional<Prose> of(String language, String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFC);
        return Optional.of(new Prose(language, text, Word.of(text)));
    }

    /** A list of its language. */
    Phrases list(WordList name) {
        return Lexicon.of(language).list(name);
    }

    /** Whether an entry of a list of its language stands anywhere in it. */
    boolean has(WordList name) {
        return list(name).anyIn(this);
    }

    /** Whether it begins with an entry of a list of its language. */
    boolean opensWith(WordList name) {
        return list(name).at(this, 0).isPresent();
    }

    /** The words of a match as they are written. */
    String of(Phrases.Match match) {
        return text.substring(
                words.get(match.from()).start(), words.get(match.to() - 1).end());
    }

    /** What is written between a word and the one before it. */
    String gapBefore(int position) {
        return text.substring(words.get(position - 1).end(), words.get(position).start());
    }

    /** Number of words, where a compound with hyphens is one. */
    int wordCount() {
        return (int) words.stream().filter(word -> !word.joined()).count();
    }

    /** Number of characters (Unicode code points). */
    int length() {
        return text.codePointCount(0, text.length());
    }

    /** Words in lower case. */
    List<String> folded() {
        return words.stream().map(Word::folded).toList();
    }
}
