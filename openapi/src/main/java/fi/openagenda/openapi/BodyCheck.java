package fi.openagenda.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds JSON bodies against the closed schemas; each fault begins with its JSON Pointer. */
final class BodyCheck {

    private static final String TOO_MANY = "unevaluatedProperties";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .build();
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final ClosedSchemas schemas;

    BodyCheck(Document document) {
        schemas = new ClosedSchemas(document);
    }

    /** What is wrong with a body, by a schema of the document; empty when nothing is. */
    List<String> faults(JsonNode schema, byte[] body) {
        JsonNode value;
        try {
            value = json.readTree(body);
        } catch (IOException e) {
            return List.of("#: the body is not JSON: " + e.getMessage());
        }
        if (value.isMissingNode()) {
            return List.of("#: the body is empty");
        }
        var messages = compiled.computeIfAbsent(schema, this::compile).validate(value);
        boolean all = messages.stream().allMatch(BodyCheck::isEcho);
        return messages.stream()
                .filter(message -> all || !isEcho(message))
                .map(BodyCheck::fault)
                .distinct()
                .toList();
    }

    /** Messages that only follow from others: what a failing part left unevaluated, and "it is not null either". */
    private static boolean isEcho(ValidationMessage message) {
        return message.getType().equals(TOO_MANY)
                || (message.getType().equals("type")
                        && message.getSchemaNode().asText().equals("null"));
    }

    private JsonSchema compile(JsonNode schema) {
        return factory.getSchema(schemas.standalone(schema), config);
    }

    private static String fault(ValidationMessage message) {
        var pointer = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "additionalProperties", TOO_MANY ->
                "#%s/%s: the contract does not name this property".formatted(pointer, message.getProperty());
            case "required" -> "#%s/%s: required, but missing".formatted(pointer, message.getProperty());
            default -> "#" + message.getMessage();
        };
    }
}
