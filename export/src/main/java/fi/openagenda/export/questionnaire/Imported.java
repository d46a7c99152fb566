package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Section;
import java.util.List;

/**
 * A survey of somebody else's as questions of ours. Every question is sound by itself and tests only earlier ones.
 *
 * @param sections the questions, in the order in which they are asked
 * @param languages the languages of the texts, that of texts without a language first
 * @param losses everything that did not come along as it was
 */
public record Imported(List<Section> sections, List<String> languages, List<Loss> losses) {

    public Imported {
        sections = List.copyOf(sections);
        languages = List.copyOf(languages);
        losses = List.copyOf(losses);
    }

    /** All questions, in the order in which they are asked. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }
}
