package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Fallbacks;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.round.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts of a questionnaire in each language in which it is offered, with whatever stands in for a missing one.
 *
 * @param fallbacks the languages, and what stands in for what
 */
record Wording(Fallbacks fallbacks) {

    static Wording of(Questionnaire questionnaire) {
        return new Wording(questionnaire.core().languageChain());
    }

    List<String> languages() {
        return fallbacks.languages();
    }

    String firstLanguage() {
        return fallbacks.languages().get(0);
    }

    /** What people who chose this language read; empty when there is no text in any. */
    String in(String language, Words words) {
        return words.firstOf(fallbacks.chainOf(language)).byLanguage().values().stream()
                .findFirst()
                .orElse("");
    }

    /** A number, and what it means where that is said. */
    static Words beside(int number, Words label) {
        return Words.of(label.byLanguage().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> number + " – " + text.getValue())));
    }

    /** The text in the first language, which is complete. */
    String first(Words words) {
        return in(firstLanguage(), words);
    }
}
