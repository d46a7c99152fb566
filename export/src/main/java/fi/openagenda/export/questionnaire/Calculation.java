package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Measure;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a calculated value is worked out, in a form's own language of expressions. It is shown to the respondent at most:
 * the platform works it out itself.
 *
 * @param dialect the language
 * @param questions by key
 */
record Calculation(Dialect dialect, Map<String, Question> questions) {

    /** What differs between languages of expressions. */
    interface Dialect {

        /** The answer to a question, or to one row of it; no comparison with a number holds while there is none. */
        String answer(String question, Optional<String> row);

        /** One of two expressions. */
        String either(String condition, String then, String otherwise);

        String quotient(String dividend, String divisor);

        /** To a whole number. */
        String rounded(String number);
    }

    private static final String NOTHING = "''";

    String of(Calculated type) {
        List<String> answered = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Calculated.Part part : type.of()) {
            for (Measure measure : questions.get(part.question()).answer().measures()) {
                String answer = dialect.answer(part.question(), measure.row());
                String given = "%s >= %d".formatted(answer, measure.min());
                answered.add(dialect.either(given, "1", "0"));
                numbers.add(dialect.either(given, number(type, part, measure, answer), "0"));
            }
        }
        int least = type.leastAnswered().orElse(answered.size());
        String sum = "(" + String.join(" + ", numbers) + ")";
        String count = "(" + String.join(" + ", answered) + ")";
        String value =
                type.method() == Calculated.Method.SUM ? sum : dialect.rounded(dialect.quotient("100 * " + sum, count));
        return dialect.either("%s >= %d".formatted(count, least), value, NOTHING);
    }

    private String number(Calculated type, Calculated.Part part, Measure measure, String answer) {
        if (type.method() == Calculated.Method.SUM) {
            return answer;
        }
        String distance = part.reversed()
                ? "(%d - %s)".formatted(measure.max(), answer)
                : "(%s - (%d))".formatted(answer, measure.min());
        return dialect.quotient(distance, Long.toString((long) measure.max() - measure.min()));
    }
}
