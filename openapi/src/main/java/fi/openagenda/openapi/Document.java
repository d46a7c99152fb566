package fi.openagenda.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * An OpenAPI 3.1 document as a tree, with its references followed.
 *
 * @param root the whole document
 */
public record Document(JsonNode root) {

    private static final String PUBLISHED = "/openapi.yaml";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Refuses what is not a document with paths, so that an empty file never passes for a contract. */
    public Document {
        if (!root.path("openapi").asText().startsWith("3.1")
                || !root.path("paths").isObject()) {
            throw new IllegalArgumentException(
                    "This is not an OpenAPI 3.1 document with paths; write openapi.yaml anew from the application.");
        }
    }

    /** The contract in this jar. */
    public static Document published() {
        try (var yaml = Document.class.getResourceAsStream(PUBLISHED)) {
            if (yaml == null) {
                throw new IllegalStateException(
                        PUBLISHED + " is not on the classpath; build the openapi module first.");
            }
            return parse(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document from its YAML. */
    public static Document parse(String yaml) {
        try {
            return new Document(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The document is not YAML: " + e.getMessage(), e);
        }
    }

    /** Every operation, in the order of the document. */
    public List<Operation> operations() {
        return entries(root.path("paths")).stream()
                .flatMap(path -> entries(path.getValue()).stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(
                                entry.getKey().toUpperCase(),
                                path.getKey(),
                                entry.getValue(),
                                parameters(path.getValue(), entry.getValue()))))
                .toList();
    }

    /** The named schemas. */
    List<Map.Entry<String, JsonNode>> schemas() {
        return entries(root.path("components").path("schemas"));
    }

    /** The node itself, or what its reference points at. */
    JsonNode follow(JsonNode node) {
        var seen = node;
        // A document may refer a few times in a row; a circle of references must not hang the build.
        for (int hops = 0; seen.has("$ref"); hops++) {
            var ref = seen.get("$ref").asText();
            if (hops > 20 || !ref.startsWith("#/") || root.at(ref.substring(1)).isMissingNode()) {
                throw new IllegalArgumentException(
                        ref + " points at nothing in the document; write openapi.yaml anew from the application.");
            }
            seen = root.at(ref.substring(1));
        }
        return seen;
    }

    static List<Map.Entry<String, JsonNode>> entries(JsonNode object) {
        return List.copyOf(object.properties());
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        return List.of(path.path("parameters"), operation.path("parameters")).stream()
                .flatMap(list -> elements(list).stream())
                .map(this::follow)
                .toList();
    }
}
