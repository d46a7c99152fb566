package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the options of a question.
 *
 * @param code its code
 * @param nonSubstantive true for "don't know" and the like
 * @param exclusive may not be chosen together with others
 */
record Option(String code, boolean nonSubstantive, boolean exclusive) {

    /** Reads a list of options. */
    static List<Option> listOf(JsonNode list) {
        var options = new ArrayList<Option>();
        for (var node : list) {
            options.add(new Option(
                    node.path("code").asText(),
                    node.path("nonSubstantive").asBoolean(),
                    node.path("exclusive").asBoolean()));
        }
        return options;
    }

    /** The codes beside a scale and the like. */
    static List<String> wordsOf(JsonNode node) {
        return listOf(node.path("nonSubstantive")).stream().map(Option::code).toList();
    }
}
