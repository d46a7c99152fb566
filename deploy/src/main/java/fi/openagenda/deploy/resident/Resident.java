package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A simulated resident's response.
 *
 * @param municipality three digits
 * @param language language in which it was filled in
 * @param answers answers by question key
 */
public record Resident(String municipality, String language, ObjectNode answers) {

    /** @return the body of POST .../responses */
    public String body() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("municipality", municipality).put("language", language).set("answers", answers);
        return body.toString();
    }
}
