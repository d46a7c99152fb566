package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads SurveyJS's language of expressions as far as conditions of ours reach: comparisons of {@code {question}} with
 * values or lists of them, {@code empty} and {@code notempty}, joined by and, or and not, with parentheses. No
 * arithmetic, no functions, no questions on both sides.
 */
final class ImportedExpression {

    private static final Pattern TOKEN = Pattern.compile(
            "\\{[^{}]*}|'[^']*'|\"[^\"]*\"" + "|-?[0-9]+(?:\\.[0-9]+)?|<>|!=|>=|<=|==|&&|\\|\\||[A-Za-z_]+|\\S");
    private static final int DEEPEST = 50;

    private final List<String> tokens;
    private final ImportedTests tests;
    private int next;
    private int depth;

    private ImportedExpression(String expression, ImportedTests tests) {
        this.tokens =
                TOKEN.matcher(expression).results().map(MatchResult::group).toList();
        this.tests = tests;
    }

    /**
     * The condition that says the same.
     *
     * @throws Unreadable if there is none
     */
    static Condition read(String expression, ImportedTests tests) {
        ImportedExpression reading = new ImportedExpression(expression, tests);
        Condition condition = reading.either();
        if (reading.next < reading.tokens.size()) {
            throw new Unreadable("“%s” cannot be read.".formatted(reading.peek()));
        }
        return condition;
    }

    private Condition either() {
        return joined(this::both, AnyOf::new, "or", "||");
    }

    private Condition both() {
        return joined(this::single, this::allOf, "and", "&&");
    }

    private Condition joined(
            Supplier<Condition> part, Function<List<Condition>, Condition> together, String word, String sign) {
        List<Condition> parts = new ArrayList<>(List.of(part.get()));
        while (peek().equals(word) || peek().equals(sign)) {
            next++;
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : together.apply(parts);
    }

    private Condition single() {
        if (++depth > DEEPEST) {
            throw new Unreadable("It is nested too deeply.");
        }
        Condition condition;
        if (peek().equals("!") || peek().equals("not")) {
            next++;
            condition = new Not(single());
        } else if (peek().equals("(")) {
            next++;
            condition = either();
            expect(")");
        } else {
            condition = comparison();
        }
        depth--;
        return condition;
    }

    private Condition comparison() {
        String question = take();
        if (!question.startsWith("{")) {
            throw new Unreadable("“%s” stands where a question is compared.".formatted(question));
        }
        String name = question.substring(1, question.length() - 1).strip();
        String operator = take();
        return switch (operator) {
            case "notempty" -> tests.answered(name);
            case "empty" -> new Not(tests.answered(name));
            default -> tests.comparison(name, operator, values());
        };
    }

    private List<JsonNode> values() {
        if (!peek().equals("[")) {
            return List.of(value());
        }
        List<JsonNode> values = new ArrayList<>();
        do {
            next++;
            values.add(value());
        } while (peek().equals(","));
        expect("]");
        return values;
    }

    private JsonNode value() {
        String given = tokens.size() > next ? tokens.get(next) : "";
        next++;
        if (given.startsWith("'") || given.startsWith("\"")) {
            return TextNode.valueOf(given.substring(1, given.length() - 1));
        }
        if (!given.matches("-?[0-9.]+|true|false")) {
            throw new Unreadable("“%s” is no value.".formatted(given));
        }
        return TextNode.valueOf(given);
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new Unreadable("“%s” is missing.".formatted(token));
        }
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    /** The next token; words in any case, since the library does not mind. */
    private String peek() {
        String token = next < tokens.size() ? tokens.get(next) : "";
        return token.matches("[A-Za-z]+") ? token.toLowerCase(Locale.ROOT) : token;
    }

    /** All of them; an answer that is there and not one of some codes is a test of its own. */
    private Condition allOf(List<Condition> parts) {
        if (parts.size() == 2
                && parts.get(0) instanceof AnswerTest there
                && parts.get(1) instanceof Not negation
                && negation.not() instanceof AnswerTest some
                && there.question().equals(some.question())
                && !some.in().isEmpty()
                && tests.isOfAllCodes(there)) {
            return new AnswerTest(there.question(), null, null, some.in(), null, null);
        }
        return new AllOf(parts);
    }
}
