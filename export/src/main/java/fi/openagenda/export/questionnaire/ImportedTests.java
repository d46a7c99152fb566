package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the comparisons of a survey's expressions into tests of ours. SurveyJS's {@code <>} and {@code noneof} hold
 * while there is no answer, as our <em>not</em> does.
 *
 * @param questions those read so far, by their name in the survey
 * @param codes of the options of each, by value in the survey
 */
record ImportedTests(Map<String, Question> questions, Map<String, Map<String, String>> codes) {

    /** That there is an answer. */
    Condition answered(String name) {
        Question question = question(name);
        List<String> all = question.answer().codes();
        if (question.answer() instanceof Numeric number) {
            return atLeast(question, number.min());
        }
        if (all.isEmpty()) {
            throw new Unreadable("Whether there is an answer to {%s} cannot be tested.".formatted(name));
        }
        return question.answer().hasSeveralCodes() ? each(AnyOf::new, question, all) : in(question, all);
    }

    /** Whether a test holds for any answer there may be. */
    boolean isOfAllCodes(AnswerTest test) {
        return questions.values().stream()
                .filter(question -> question.key().equals(test.question()))
                .anyMatch(question -> question.answer().codes().equals(test.in()));
    }

    /** A comparison with one or more values. */
    Condition comparison(String name, String operator, List<JsonNode> values) {
        Question question = question(name);
        return switch (operator) {
            case "=", "==", "equal" -> equal(question, name, values);
            case "<>", "!=", "notequal" -> new Not(equal(question, name, values));
            case ">", "greater" -> atLeast(question, number(values) + 1);
            case ">=", "greaterorequal" -> atLeast(question, number(values));
            case "<", "less" -> atMost(question, number(values) - 1);
            case "<=", "lessorequal" -> atMost(question, number(values));
            case "anyof" -> anyOf(question, name, values);
            case "noneof" -> new Not(anyOf(question, name, values));
            case "contains", "allof" -> allOf(question, name, values);
            case "notcontains" -> new Not(allOf(question, name, values));
            default -> throw new Unreadable("“%s” is no comparison that can be read.".formatted(operator));
        };
    }

    private Condition equal(Question question, String name, List<JsonNode> values) {
        if (values.size() != 1 || question.answer().hasSeveralCodes()) {
            throw new Unreadable("{%s} is compared with a whole list.".formatted(name));
        }
        if (question.answer() instanceof Numeric) {
            return new AllOf(List.of(atLeast(question, number(values)), atMost(question, number(values))));
        }
        return in(question, codes(question, name, values));
    }

    private Condition anyOf(Question question, String name, List<JsonNode> values) {
        List<String> some = codes(question, name, values);
        return question.answer().hasSeveralCodes() ? each(AnyOf::new, question, some) : in(question, some);
    }

    private Condition allOf(Question question, String name, List<JsonNode> values) {
        if (!question.answer().hasSeveralCodes()) {
            throw new Unreadable("{%s} holds no list.".formatted(name));
        }
        return each(AllOf::new, question, codes(question, name, values));
    }

    private List<String> codes(Question question, String name, List<JsonNode> values) {
        return values.stream()
                .map(value -> code(question, name, value.asText()))
                .toList();
    }

    private String code(Question question, String name, String value) {
        String code = codes.getOrDefault(name, Map.of()).getOrDefault(value, value);
        List<String> all = question.answer().codes();
        if (value.matches("true|false") && !all.contains(code)) {
            code = value.equals("true") ? "yes" : "no";
        }
        if (!all.contains(code)) {
            throw new Unreadable("{%s} has no option “%s”.".formatted(name, value));
        }
        return code;
    }

    private static int number(List<JsonNode> values) {
        if (values.size() != 1 || !values.get(0).asText().matches("-?[0-9]{1,9}")) {
            throw new Unreadable("Only whole numbers can be compared.");
        }
        return Integer.parseInt(values.get(0).asText());
    }

    private Question question(String name) {
        return Optional.ofNullable(questions.get(name))
                .orElseThrow(() -> new Unreadable("There is no earlier question {%s}.".formatted(name)));
    }

    private static Condition each(
            Function<List<Condition>, Condition> together, Question question, List<String> codes) {
        List<Condition> tests = codes.stream()
                .<Condition>map(code -> new AnswerTest(question.key(), Optional.of(code), null, null, null, null))
                .toList();
        return tests.size() == 1 ? tests.get(0) : together.apply(tests);
    }

    private static Condition in(Question question, List<String> codes) {
        return new AnswerTest(question.key(), null, codes, null, null, null);
    }

    private static Condition atLeast(Question question, int least) {
        return new AnswerTest(question.key(), null, null, null, Optional.of(least), null);
    }

    private static Condition atMost(Question question, int most) {
        return new AnswerTest(question.key(), null, null, null, null, Optional.of(most));
    }
}
