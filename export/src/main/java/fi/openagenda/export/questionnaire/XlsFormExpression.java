package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Not;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition in XPath, as XLSForm has it. A question that is hidden or unanswered is the empty string: no number is
 * less or greater, no code is equal, and where a code must be another, that there is one is asked too.
 */
record XlsFormExpression() implements TextExpression {

    @Override
    public String of(AnswerTest test) {
        String answer = "${%s}".formatted(test.question());
        if (test.gte().isPresent()) {
            return "%s >= %d".formatted(answer, test.gte().get());
        }
        if (test.lte().isPresent()) {
            return "%s <= %d".formatted(answer, test.lte().get());
        }
        if (test.includes().isPresent()) {
            return "selected(%s, '%s')".formatted(answer, test.includes().get());
        }
        return test.in().isEmpty()
                ? each(test.notIn(), " and ", "(%s != '' and ".formatted(answer), "%s != '%%s'".formatted(answer))
                : each(test.in(), " or ", "(", "%s = '%%s'".formatted(answer));
    }

    @Override
    public String of(Not not) {
        return "not(" + not.not().accept(this) + ")";
    }

    private static String each(List<String> codes, String operator, String begin, String comparison) {
        return codes.stream().map(comparison::formatted).collect(Collectors.joining(operator, begin, ")"));
    }
}
