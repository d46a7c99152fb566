package fi.openagenda.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One operation of the contract.
 *
 * @param method in capitals, as in HTTP
 * @param path the template, such as /v1/datasets/{id}
 * @param node what the document says about it
 * @param parameters its own and its path's, references followed
 */
public record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {

    /** What people call it: the operation id where there is one. */
    public String name() {
        var id = node.path("operationId").asText();
        return id.isEmpty() ? method + " " + path : id;
    }
}
