package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What the API's description says a question accepts, written down a second time so that it can be tested. */
final class Offered {
    private Offered() {}

    static Predicate<JsonNode> by(JsonNode question, JsonNode barometer) {
        var options = values(question.path("options"), "code");
        return switch (question.get("type").asText()) {
            case "single" -> answer -> options.contains(answer);
            case "ranking" -> answer -> !answer.isEmpty() && distinct(answer) && options.containsAll(setOf(answer));
            case "multiple" ->
                answer -> !answer.isEmpty()
                        && distinct(answer)
                        && options.containsAll(setOf(answer))
                        && answer.size() <= question.path("maxSelections").asInt(99)
                        && (answer.size() == 1 || !setOf(answer).contains(exclusive(question)));
            case "ordinal" -> {
                var scale = barometer.path("scales").path(question.get("scale").asText());
                var values = values(scale.path("points"), "value");
                values.addAll(values(scale.path("nonSubstantive"), "code"));
                yield values::contains;
            }
            case "rating" ->
                answer -> between(question, answer)
                        || values(question.path("nonSubstantive"), "code").contains(answer);
            case "number" -> answer -> between(question, answer);
            default ->
                answer -> answer.isTextual()
                        && answer.asText().length() <= question.get("maxLength").asInt();
        };
    }

    private static boolean between(JsonNode question, JsonNode answer) {
        return answer.isInt()
                && answer.asInt() >= question.get("min").asInt()
                && answer.asInt() <= question.get("max").asInt();
    }

    private static JsonNode exclusive(JsonNode question) {
        for (var option : question.get("options")) {
            if (option.path("exclusive").asBoolean()) {
                return option.get("code");
            }
        }
        return question;
    }

    private static Set<JsonNode> values(JsonNode list, String field) {
        var values = new HashSet<JsonNode>();
        list.forEach(each -> values.add(each.get(field)));
        return values;
    }

    private static Set<JsonNode> setOf(JsonNode list) {
        var set = new HashSet<JsonNode>();
        list.forEach(set::add);
        return set;
    }

    private static boolean distinct(JsonNode list) {
        return setOf(list).size() == list.size();
    }
}
