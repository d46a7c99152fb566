package fi.openagenda.model.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of the rules. Where they differ by language, a language without a number has no such limit. They are
 * measured on the national barometer where no source gives one.
 *
 * @param copyCharacters fewest characters of a text that must differ between languages
 * @param copyWords fewest words of it
 * @param manyWords most words of a question before a warning
 * @param tooManyWords most words of a question before an error
 * @param manyCharacters most characters (Unicode code points) of a question before a warning
 * @param tooManyCharacters most characters of a question before an error
 * @param longWord most letters of a word
 * @param readability highest LIX of a question with its help
 * @param readabilityWords fewest words of which a LIX means anything
 * @param manyOptions most options to choose from
 * @param manyRanked most options to put in order
 * @param manyMinutes most minutes of a form before a warning
 * @param tooManyMinutes most minutes of a form before an error
 * @param wordsPerSecond how fast people read
 * @param similarity from which share of common words on two questions are almost the same
 * @param localShare most of a form that may be a municipality's own
 * @param knownAbbreviations need no explanation
 */
record Parameters(
        int copyCharacters,
        int copyWords,
        Map<String, Integer> manyWords,
        Map<String, Integer> tooManyWords,
        int manyCharacters,
        int tooManyCharacters,
        Map<String, Integer> longWord,
        Map<String, Integer> readability,
        int readabilityWords,
        int manyOptions,
        int manyRanked,
        int manyMinutes,
        int tooManyMinutes,
        double wordsPerSecond,
        double similarity,
        double localShare,
        List<String> knownAbbreviations) {

    /** The limit for a text of this language, if there is one. */
    static Optional<Integer> of(Map<String, Integer> byLanguage, String language) {
        return Optional.ofNullable(byLanguage.get(Lexicon.wholeLanguage(language)));
    }
}
