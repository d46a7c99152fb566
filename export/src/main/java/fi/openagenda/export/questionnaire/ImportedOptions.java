package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Choices of a survey as options and scales.
 *
 * @param choices as they are listed
 * @param texts for those that have none
 * @param codes to be filled: the code by the value in the survey
 */
record ImportedOptions(List<ImportedChoice> choices, ImportedText texts, Map<String, String> codes) {

    /** All of them as options. */
    List<Option> options() {
        return optionsOf(choices, true);
    }

    /** The same with codes that have no dot. */
    List<Option> rows() {
        return optionsOf(choices, false);
    }

    /** Those that are no number or truth value. */
    List<Option> beside() {
        return optionsOf(
                choices.stream().filter(choice -> choice.value().isTextual()).toList(), true);
    }

    /** A scale, if there are at least two whole numbers, rising, and nothing but codes beside them. */
    Optional<Scale> scale() {
        List<Scale.Point> points = choices.stream()
                .filter(choice -> choice.value().isInt())
                .map(choice -> new Scale.Point(choice.value().intValue(), choice.label()))
                .toList();
        boolean rising = true;
        for (int i = 1; i < points.size(); i++) {
            rising &= points.get(i - 1).value() < points.get(i).value();
        }
        boolean nothingElse = choices.stream()
                .allMatch(choice -> choice.value().isInt() && choice.isPlain()
                        || choice.value().isTextual() && !choice.openText());
        return points.size() >= 2 && rising && nothingElse
                ? Optional.of(new Scale(points, beside()))
                : Optional.empty();
    }

    /** A scale of the points 1, 2, 3 and so on, in the order of the list. */
    Scale numbered() {
        List<Scale.Point> points = new ArrayList<>();
        for (ImportedChoice choice : choices) {
            points.add(new Scale.Point(points.size() + 1, label(choice)));
        }
        return new Scale(points, List.of());
    }

    /** Whether there are yes and no, and nothing but codes beside them. */
    boolean isTruth() {
        return labelOf(true).isPresent()
                && labelOf(false).isPresent()
                && choices.stream()
                        .allMatch(choice ->
                                choice.value().isBoolean() || choice.value().isTextual() && !choice.openText());
    }

    /** What people read of the choice with this truth value; nothing if there is none. */
    Optional<Words> labelOf(boolean truth) {
        return choices.stream()
                .filter(choice -> choice.value().isBoolean() && choice.value().booleanValue() == truth)
                .map(ImportedChoice::label)
                .findFirst();
    }

    private List<Option> optionsOf(List<ImportedChoice> some, boolean dots) {
        Map<String, Integer> taken = new HashMap<>();
        List<Option> options = new ArrayList<>();
        for (ImportedChoice choice : some) {
            String value = choice.value().asText();
            String code = unlike(taken, ImportedName.code(value, dots));
            if (!code.equals(SurveyJsCode.codeOf(value))) {
                choice.place().lost("The value “%s” became the code “%s”.".formatted(value, code));
            }
            codes.put(value, code);
            options.add(
                    new Option(code, label(choice), choice.nonSubstantive(), choice.exclusive(), choice.openText()));
        }
        return options;
    }

    /** @param taken the codes there are, with the last number behind each */
    private static String unlike(Map<String, Integer> taken, String code) {
        String free = code;
        while (taken.putIfAbsent(free, 1) != null) {
            free = code + "-" + taken.merge(code, 1, Integer::sum);
        }
        return free;
    }

    private Words label(ImportedChoice choice) {
        JsonNode value = choice.value();
        return choice.label().isEmpty()
                ? texts.ofDefault(choice.place(), SurveyJsCode.codeOf(value.asText()))
                : choice.label();
    }
}
