package fi.openagenda.export.questionnaire;

import java.util.Optional;

/**
 * Arithmetic in XPath, as XLSForm has it.
 *
 * @param names of the form's rows
 */
record XlsFormArithmetic(XlsFormNames names) implements Calculation.Dialect {

    @Override
    public String answer(String question, Optional<String> row) {
        return "${%s}".formatted(row.map(code -> names.ofPart(question, code)).orElse(question));
    }

    @Override
    public String either(String condition, String then, String otherwise) {
        return "if(%s, %s, %s)".formatted(condition, then, otherwise);
    }

    @Override
    public String quotient(String dividend, String divisor) {
        return "%s div %s".formatted(dividend, divisor);
    }

    @Override
    public String rounded(String number) {
        return "round(%s, 0)".formatted(number);
    }
}
