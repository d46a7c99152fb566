package fi.openagenda.export.questionnaire;

import java.util.List;
import java.util.stream.Collectors;

/** That the numbers in several fields of one element add up, as SurveyJS checks it. */
final class SurveyJsSum {

    private SurveyJsSum() {}

    /** Holds if they do, or if nothing was written at all; a field without a number counts as zero. */
    static String expression(String element, List<String> fields, int total) {
        return fields.stream()
                .map(field -> "{%s.%s}".formatted(element, field))
                .map(number -> "iif(%s > 0, %s, 0)".formatted(number, number))
                .collect(Collectors.joining(" + ", "{%s} empty or ".formatted(element), " = " + total));
    }
}
