package fi.openagenda.openapi;

import static fi.openagenda.openapi.Document.elements;
import static fi.openagenda.openapi.Document.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The document's schemas as closed JSON Schema: a property that the contract does not name is a fault.
 *
 * <p>Each named schema stands in {@code $defs} twice: closed under its own name, and open, for where an allOf builds
 * a larger object of it and only the whole can know which properties are too many.
 */
final class ClosedSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COMPONENT = "#/components/schemas/";
    private static final String OPEN = ".open";

    /** Keywords of OpenAPI that JSON Schema does not know. */
    private static final Set<String> NOT_JSON_SCHEMA = Set.of("discriminator", "example", "xml", "externalDocs");

    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "$defs");
    private static final Set<String> BRANCHES = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> CONDITIONS = Set.of("if", "then", "else", "not");
    private static final Set<String> NESTED = Set.of("items", "contains", "additionalProperties", "propertyNames");
    private static final Set<String> ALREADY_SETTLED =
            Set.of("additionalProperties", "unevaluatedProperties", "patternProperties");

    private final ObjectNode named = JSON.objectNode();

    ClosedSchemas(Document document) {
        for (var schema : document.schemas()) {
            named.set(schema.getKey(), rewrite(schema.getValue(), true));
            named.set(schema.getKey() + OPEN, rewrite(schema.getValue(), false));
        }
    }

    /** A schema of the document, closed, with all that it refers to: it can be validated against alone. */
    ObjectNode standalone(JsonNode schema) {
        var whole = JSON.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.setAll((ObjectNode) rewrite(schema, true));
        return whole.set("$defs", named);
    }

    private JsonNode rewrite(JsonNode schema, boolean close) {
        if (!schema.isObject()) {
            return schema; // true and false are schemas too
        }
        boolean composed = isComposed(schema);
        boolean closeParts = close && !composed;
        var rewritten = JSON.objectNode();
        for (var keyword : entries(schema)) {
            var name = keyword.getKey();
            var value = keyword.getValue();
            if (name.equals("$ref")) {
                rewritten.put(name, reference(value.asText(), closeParts));
            } else if (name.equals("oneOf") && schema.has("discriminator")) {
                continue; // added below: its branches are chosen, not tried
            } else if (MAPS.contains(name)) {
                var map = rewritten.putObject(name);
                entries(value).forEach(part -> map.set(part.getKey(), rewrite(part.getValue(), true)));
            } else if (BRANCHES.contains(name) || name.equals("prefixItems")) {
                var list = rewritten.putArray(name);
                elements(value).forEach(part -> list.add(rewrite(part, closeParts || name.equals("prefixItems"))));
            } else if (CONDITIONS.contains(name)) {
                rewritten.set(name, rewrite(value, false));
            } else if (NESTED.contains(name)) {
                rewritten.set(name, rewrite(value, true));
            } else if (!NOT_JSON_SCHEMA.contains(name) && !name.startsWith("x-")) {
                rewritten.set(name, value);
            }
        }
        // An open schema with a discriminator is the parent in its own branch's allOf: choosing again would never end.
        if (close && schema.has("oneOf") && schema.has("discriminator")) {
            choose(rewritten, schema, closeParts);
        }
        if (close && ALREADY_SETTLED.stream().noneMatch(schema::has)) {
            if (composed) {
                rewritten.put("unevaluatedProperties", false);
            } else if (schema.has("properties")) {
                rewritten.put("additionalProperties", false);
            }
        }
        return rewritten;
    }

    /** Whether more than one part says which properties there may be. */
    private static boolean isComposed(JsonNode schema) {
        int parts = schema.path("allOf").size();
        for (var keyword : Set.of("properties", "$ref", "anyOf", "oneOf", "if", "then", "else")) {
            parts += schema.has(keyword) ? 1 : 0;
        }
        return parts > 1;
    }

    /** The discriminator decides which branch holds, so that a fault is told of that branch and not of them all. */
    private void choose(ObjectNode rewritten, JsonNode schema, boolean closeBranches) {
        var property = schema.at("/discriminator/propertyName").asText();
        var branches = branches(schema);
        var all = rewritten.withArray("/allOf");
        var kind = all.addObject();
        kind.putArray("required").add(property);
        var values = kind.putObject("properties").putObject(property).putArray("enum");
        branches.forEach((value, ref) -> {
            values.add(value);
            var choice = all.addObject();
            var condition = choice.putObject("if");
            condition.putArray("required").add(property);
            condition.putObject("properties").putObject(property).put("const", value);
            choice.putObject("then").put("$ref", reference(ref, closeBranches));
        });
    }

    /** From the discriminator's value to the branch; a branch that the mapping leaves out goes by its own name. */
    private static Map<String, String> branches(JsonNode schema) {
        var branches = new TreeMap<String, String>();
        for (var mapped : entries(schema.at("/discriminator/mapping"))) {
            branches.put(mapped.getKey(), mapped.getValue().asText());
        }
        for (var branch : elements(schema.get("oneOf"))) {
            var ref = branch.path("$ref").asText();
            if (!branches.containsValue(ref)) {
                branches.put(ref.substring(ref.lastIndexOf('/') + 1), ref);
            }
        }
        return branches;
    }

    private static String reference(String ref, boolean close) {
        var target = ref.startsWith(COMPONENT) ? ref.substring(COMPONENT.length()) : ref;
        int end = target.contains("/") ? target.indexOf('/') : target.length();
        return "#/$defs/" + target.substring(0, end) + (close ? "" : OPEN) + target.substring(end);
    }
}
