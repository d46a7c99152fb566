package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition in SurveyJS's language of expressions. Its comparisons do not hold for a question without an answer, but
 * {@code <>} and {@code noneof} do: where an answer must be there, it is asked for.
 *
 * @param questions by key
 */
record SurveyJsExpression(Map<String, Question> questions) implements TextExpression {

    @Override
    public String of(AnswerTest test) {
        String answer = "{%s}".formatted(test.question());
        if (test.gte().isPresent()) {
            return "%s >= %d".formatted(answer, test.gte().get());
        }
        if (test.lte().isPresent()) {
            return "%s <= %d".formatted(answer, test.lte().get());
        }
        if (test.includes().isPresent()) {
            return "%s contains %s"
                    .formatted(answer, literal(test.question(), test.includes().get()));
        }
        return test.in().isEmpty()
                ? "(%s notempty and %s noneof %s)".formatted(answer, answer, list(test.question(), test.notIn()))
                : "%s anyof %s".formatted(answer, list(test.question(), test.in()));
    }

    @Override
    public String of(Not not) {
        return "!(" + not.not().accept(this) + ")";
    }

    private String list(String question, List<String> codes) {
        return codes.stream().map(code -> literal(question, code)).collect(Collectors.joining(", ", "[", "]"));
    }

    private String literal(String question, String code) {
        AnswerType type = questions.get(question).answer();
        JsonNode value = AnswerValue.of(type, code);
        if (!value.isTextual()) {
            return value.asText();
        }
        return "'" + (type.openTextCodes().contains(code) ? SurveyJsCode.valueOf(code) : code) + "'";
    }
}
