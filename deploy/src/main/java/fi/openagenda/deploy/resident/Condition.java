package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * When a question is shown.
 *
 * @param rule showIf of a question: the earlier question and one of includes, in, notIn, gte, lte
 */
record Condition(JsonNode rule) {

    /** Whether it holds; an earlier question that was hidden or skipped shows nothing. */
    boolean holds(JsonNode answers) {
        var earlier = answers.get(rule.path("question").asText());
        if (earlier == null) {
            return false;
        }
        if (rule.has("includes")) {
            return has(earlier, rule.get("includes"));
        }
        if (rule.has("in")) {
            return has(rule.get("in"), earlier);
        }
        if (rule.has("notIn")) {
            return !has(rule.get("notIn"), earlier);
        }
        // "Don't know" is a word, and a word is neither more nor less than a number.
        return earlier.isNumber()
                && (rule.has("gte")
                        ? earlier.asInt() >= rule.get("gte").asInt()
                        : earlier.asInt() <= rule.path("lte").asInt());
    }

    private static boolean has(JsonNode list, JsonNode wanted) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(wanted::equals);
    }
}
