package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The service areas of a barometer. What people think of one is alike in all questions about it.
 *
 * @param list the sectors of a questionnaire
 */
record Sectors(JsonNode list) {

    /** The one that covers a question's service class most closely; the empty word where none does. */
    String of(JsonNode question) {
        var serviceClass = question.path("serviceClass").asText("") + ".";
        var closest = "";
        var code = "";
        for (var sector : list) {
            for (var covered : sector.path("serviceClasses")) {
                // With a dot behind, so that P2 does not cover P25.
                var prefix = covered.asText() + ".";
                if (serviceClass.startsWith(prefix) && prefix.length() > closest.length()) {
                    closest = prefix;
                    code = sector.path("code").asText();
                }
            }
        }
        return code;
    }
}
