package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When a question is shown.
 *
 * @param rule showIf of a question: all, any or not of other rules, or an earlier question and one of includes, in, notIn,
 *     gte, lte
 */
record Condition(JsonNode rule) {

    /** Whether it holds. A test of a question that was hidden or skipped does not; not of it then does. */
    boolean holds(JsonNode answers) {
        if (rule.has("all")) {
            return parts("all").allMatch(part -> part.holds(answers));
        }
        if (rule.has("any")) {
            return parts("any").anyMatch(part -> part.holds(answers));
        }
        if (rule.has("not")) {
            return !new Condition(rule.get("not")).holds(answers);
        }
        var earlier = answers.get(rule.path("question").asText());
        return earlier != null && isPassedBy(earlier);
    }

    private Stream<Condition> parts(String name) {
        return each(rule.get(name)).map(Condition::new);
    }

    private boolean isPassedBy(JsonNode answer) {
        if (rule.has("includes")) {
            return has(answer, rule.get("includes").asText());
        }
        if (rule.has("in")) {
            return has(rule.get("in"), code(answer));
        }
        if (rule.has("notIn")) {
            return !has(rule.get("notIn"), code(answer));
        }
        // "Don't know" is a word, and a word is neither more nor less than a number.
        return answer.isNumber()
                && (rule.has("gte")
                        ? answer.asInt() >= rule.get("gte").asInt()
                        : answer.asInt() <= rule.path("lte").asInt());
    }

    /** What rules know an answer by: the number of a point as text, a truth value as yes or no. */
    private static String code(JsonNode answer) {
        return answer.isBoolean() ? answer.asBoolean() ? "yes" : "no" : answer.asText();
    }

    private static boolean has(JsonNode list, String wanted) {
        return each(list).map(JsonNode::asText).anyMatch(wanted::equals);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
