package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads several fields in one element, where they are for numbers that add up as {@link SurveyJsSum} says it.
 *
 * @param element the element
 * @param texts reads its texts
 */
record ImportedAllocation(Place element, ImportedText texts) {

    /** The type; nothing if the fields are for anything else, which is then named as a loss. */
    Optional<AnswerType> read() {
        List<String> names = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        int total = 0;
        for (Place item : element.at("items").each()) {
            String name = item.text("name");
            Words title = texts.read(item.at("title"), TextCheck.LONGEST);
            names.add(name);
            options.add(new Option(name, title.isEmpty() ? texts.ofDefault(item, name) : title));
            for (Place validator : item.at("validators").each()) {
                total = validator.number("maxValue", total);
            }
            item.ignore(List.of("inputType"));
            item.lostRest();
        }
        String sum = SurveyJsSum.expression(element.text("name"), names, total);
        List<Place> validators = element.at("validators").each();
        if (validators.size() != 1 || !validators.get(0).text("expression").equals(sum)) {
            element.lost("Several fields in one question have no counterpart; it was left out.");
            return Optional.empty();
        }
        return Optional.of(new Allocation(options, total, List.of(), false));
    }
}
