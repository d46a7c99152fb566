package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.language.Words;

/**
 * Texts as SurveyJS keeps them: by language, with one called {@code default}. English is the library's own default: it
 * never looks for {@code en}, so that {@code default} must be what people read who chose English, where it is offered.
 */
record SurveyJsText(Wording wording) {

    private static final String DEFAULT = "default";
    private static final String DEFAULT_LANGUAGE = "en";

    /** Puts a text, if there is one. */
    void put(ObjectNode node, String name, Words words) {
        if (words.isEmpty()) {
            return;
        }
        String fallback = wording.in(
                wording.languages().contains(DEFAULT_LANGUAGE) ? DEFAULT_LANGUAGE : wording.firstLanguage(), words);
        ObjectNode byLanguage = node.putObject(name).put(DEFAULT, fallback);
        wording.languages().forEach(language -> {
            // What stands in for a missing text is written only where the library would choose another.
            String text = wording.in(language, words);
            if (!words.in(language).isEmpty() || !text.equals(fallback)) {
                byLanguage.put(language, text);
            }
        });
    }
}
