package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a form shows together: a section, the municipality's own questions, or those about the respondent.
 *
 * @param key short name, different from those of the other pages
 * @param title heading for people
 * @param questions in the order in which they are asked
 */
record Page(String key, Words title, List<Question> questions) {

    private static final Words MODULE = Words.of(Map.of(
            "fi", "Oman kunnan kysymykset",
            "sv", "Den egna kommunens frågor",
            "en", "Questions of your own municipality"));
    private static final Words BACKGROUND =
            Words.of(Map.of("fi", "Taustatiedot", "sv", "Bakgrundsuppgifter", "en", "About you"));

    /** A questionnaire by pages, in the order in which it is asked. Only sections may be empty. */
    static List<Page> of(Questionnaire questionnaire) {
        UniqueNames keys = new UniqueNames();
        List<Page> pages = new ArrayList<>();
        questionnaire
                .core()
                .sections()
                .forEach(section -> pages.add(new Page(keys.of(section.key()), section.title(), section.questions())));
        if (!questionnaire.module().isEmpty()) {
            pages.add(new Page(keys.of("module"), MODULE, questionnaire.module()));
        }
        if (!questionnaire.core().background().isEmpty()) {
            Page background = new Page(
                    keys.of("background"), BACKGROUND, questionnaire.core().background());
            pages.add(questionnaire.core().backgroundFirst() ? 0 : pages.size(), background);
        }
        return pages;
    }
}
