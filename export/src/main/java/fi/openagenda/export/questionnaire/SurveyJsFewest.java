package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * The fewest options that must be chosen, in one of three ways: SurveyJS takes {@code minSelectedChoices} to require an
 * answer, and its count of answers knows no exclusive option.
 */
final class SurveyJsFewest {

    private SurveyJsFewest() {}

    static void put(ObjectNode element, Question question, Multiple type, int least, SurveyJsText texts) {
        if (question.required()) {
            element.put("minSelectedChoices", least);
            return;
        }
        ObjectNode validator = element.putArray("validators").addObject();
        if (type.options().stream().noneMatch(Option::exclusive)) {
            validator.put("type", "answercount").put("minCount", least);
            return;
        }
        List<String> enough = new ArrayList<>(List.of("{%s.length} >= %d".formatted(question.key(), least)));
        type.options().stream()
                .filter(Option::exclusive)
                .forEach(option -> enough.add("{%s} contains '%s'".formatted(question.key(), option.code())));
        enough.add("{%s} empty".formatted(question.key()));
        validator.put("type", "expression").put("expression", String.join(" or ", enough));
        texts.put(
                validator,
                "text",
                Advice.selections(
                        least, type.maxSelections().orElse(type.options().size())));
    }
}
