package fi.openagenda.export.questionnaire;

import java.util.Optional;

/** Arithmetic in SurveyJS's language of expressions. */
record SurveyJsArithmetic() implements Calculation.Dialect {

    @Override
    public String answer(String question, Optional<String> row) {
        return row.map(code -> "{%s.%s}".formatted(question, code)).orElse("{%s}".formatted(question));
    }

    @Override
    public String either(String condition, String then, String otherwise) {
        return "iif(%s, %s, %s)".formatted(condition, then, otherwise);
    }

    @Override
    public String quotient(String dividend, String divisor) {
        return "%s / %s".formatted(dividend, divisor);
    }

    @Override
    public String rounded(String number) {
        return "round(%s)".formatted(number);
    }
}
