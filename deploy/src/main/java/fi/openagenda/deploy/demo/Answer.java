package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fi.openagenda.deploy.Obstacle;

/**
 * What the platform answered, which may be a refusal.
 *
 * @param call method and path
 * @param status the HTTP status
 * @param text the body
 */
record Answer(String call, int status, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body; missing when there is none. */
    JsonNode body() {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Obstacle.failed("The platform's answer to " + call + " is not JSON.");
        }
    }

    /** The same, if it is 2xx. */
    Answer requireDone() {
        if (status / 100 != 2) {
            var told = text.strip();
            throw Obstacle.failed("The platform answered " + status + " to " + call + ": "
                    + told.substring(0, Math.min(600, told.length())));
        }
        return this;
    }
}
