package fi.openagenda.openapi;

import static fi.openagenda.openapi.Document.elements;
import static fi.openagenda.openapi.Document.entries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What a machine can see of our style in a contract; each message ends in the remedy. */
public final class ContractStyle {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    // Files go by their own names, which others have fixed: data.csv, SHA256SUMS.
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9]+)+|[A-Z0-9]+SUMS");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    // Of a receipt there is the one that the header names, of stewardship no plural; a challenge is another each time.
    private static final Set<String> SINGLETONS = Set.of("benchmark", "receipt", "stewardship", "challenge");
    private static final Set<String> SAYS_SOMETHING = Set.of(
            "properties", "items", "oneOf", "anyOf", "allOf", "enum", "const", "patternProperties", "prefixItems");

    private final Document document;
    private final List<String> faults = new ArrayList<>();

    private ContractStyle(Document document) {
        this.document = document;
    }

    /** Every breach of style in a document; empty when there is none. */
    public static List<String> faults(Document document) {
        var style = new ContractStyle(document);
        style.checkOperations();
        style.checkSchemas();
        return List.copyOf(style.faults);
    }

    private void checkOperations() {
        var ids = new HashSet<String>();
        for (var operation : document.operations()) {
            checkName(operation, ids);
            checkPath(operation);
            checkParameters(operation);
            for (var response : entries(operation.node().path("responses"))) {
                checkResponse(operation, response.getKey(), document.follow(response.getValue()));
            }
        }
    }

    private void checkName(Operation operation, Set<String> ids) {
        var id = operation.node().path("operationId").asText();
        unless(
                CAMEL_CASE.matcher(id).matches(),
                "%s has no operationId in camelCase; name the resource method as the contract should.",
                operation.name());
        unless(
                id.isEmpty() || ids.add(id),
                "%s is the operationId of two operations; rename one of the resource methods.",
                id);
        unless(
                hasText(operation.node(), "summary"),
                "%s has no summary; add @Operation(summary = ...).",
                operation.name());
        unless(
                !operation.node().path("tags").isEmpty(),
                "%s has no tag; add @Tag to the resource so that readers find its group.",
                operation.name());
    }

    private void checkPath(Operation operation) {
        var segments = Arrays.stream(operation.path().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (segment.contains("{")) {
                continue;
            }
            unless(
                    KEBAB_CASE.matcher(segment).matches()
                            || FILE_NAME.matcher(segment).matches(),
                    "%s has the path segment %s; write it in kebab-case.",
                    operation.name(),
                    segment);
            unless(
                    segment.endsWith("s") || FILE_NAME.matcher(segment).matches() || !isCollection(segments, i),
                    "%s has the collection %s; write it in the plural.",
                    operation.name(),
                    segment);
        }
    }

    /** What follows /v1, and what is followed by a parameter, unless it stands for an item: releases/latest/{file}. */
    private static boolean isCollection(List<String> segments, int i) {
        if (i == 0 || !segments.get(0).equals("v1") || SINGLETONS.contains(segments.get(i))) {
            return false;
        }
        boolean leadsToItem = i + 1 < segments.size() && segments.get(i + 1).startsWith("{");
        var before = segments.get(i - 1);
        return i == 1 || (leadsToItem && !before.endsWith("s"));
    }

    private void checkParameters(Operation operation) {
        var described = new HashSet<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            described.add(name);
            unless(
                    hasText(parameter, "description"),
                    "%s has the undescribed parameter %s; add @Parameter(description = ...).",
                    operation.name(),
                    name);
            unless(
                    parameter.path("in").asText().equals("header")
                            || CAMEL_CASE.matcher(name).matches(),
                    "%s has the parameter %s; write it in camelCase.",
                    operation.name(),
                    name);
        }
        PARAMETER
                .matcher(operation.path())
                .results()
                .map(match -> match.group(1))
                .forEach(name -> unless(
                        described.contains(name),
                        "%s does not declare its path parameter %s; add it to the resource method.",
                        operation.name(),
                        name));
    }

    private void checkResponse(Operation operation, String status, JsonNode response) {
        var content = entries(response.path("content"));
        if (status.startsWith("4") || status.startsWith("5")) {
            unless(
                    content.size() == 1 && content.get(0).getKey().equals(Answer.PROBLEM),
                    "%s answers %s as something else than %s; give the answer that media type and the schema Problem.",
                    operation.name(),
                    status,
                    Answer.PROBLEM);
            return;
        }
        for (var media : content) {
            unless(
                    !media.getKey().contains("*"),
                    "%s answers %s as %s; name the media type with @Produces.",
                    operation.name(),
                    status,
                    media.getKey());
            if (Answer.isJson(media.getKey()) && !status.equals("206")) {
                checkBody(operation, media.getValue().path("schema"));
            }
        }
    }

    private void checkBody(Operation operation, JsonNode schema) {
        var name = operation.name();
        var body = document.follow(schema);
        if (body.path("type").asText().equals("array")) {
            faults.add("%s returns a bare array; wrap it in Page so that keys can be added later.".formatted(name));
            return;
        }
        unless(
                !schema.path("$ref").asText().endsWith("/StreamingOutput") && saysSomething(body),
                "%s returns a body of which the contract says nothing; return a record, or name its @Schema.",
                name);
        unless(
                !name.startsWith("list") || body.path("properties").has("items"),
                "%s returns a list without items; wrap it in Page.",
                name);
    }

    private static boolean saysSomething(JsonNode schema) {
        boolean plain = schema.has("type") && !schema.path("type").toString().contains("object");
        return plain
                || schema.path("additionalProperties").isObject()
                // A document of another standard: open on purpose, and described in words.
                || schema.path("additionalProperties").asBoolean() && hasText(schema, "description")
                || SAYS_SOMETHING.stream().anyMatch(schema::has);
    }

    private void checkSchemas() {
        for (var schema : document.schemas()) {
            // Instant, LocalDate and UUID come from the generator: their format says all there is to say.
            boolean formatted = schema.getValue().has("format");
            unless(
                    formatted || hasText(schema.getValue(), "description"),
                    "The schema %s has no description; add @Schema(description = ...) to the record.",
                    schema.getKey());
        }
        eachProperty(
                document.root(),
                "the document",
                (owner, property) -> unless(
                        CAMEL_CASE.matcher(property).matches(),
                        "%s has the property %s; write it in camelCase.",
                        owner,
                        property));
    }

    /** Walks schemas wherever they stand. Examples are data, whose keys are nobody's property names. */
    private static void eachProperty(JsonNode node, String owner, BiConsumer<String, String> check) {
        for (Map.Entry<String, JsonNode> entry : entries(node)) {
            var name = entry.getKey();
            var value = entry.getValue();
            if (name.equals("properties")) {
                for (var property : entries(value)) {
                    check.accept(owner, property.getKey());
                    eachProperty(property.getValue(), owner + "." + property.getKey(), check);
                }
            } else if (!name.equals("example") && !name.equals("examples") && !name.equals("default")) {
                eachProperty(value, name.equals("schema") ? owner : name, check);
            }
        }
        if (node.isArray()) {
            elements(node).forEach(part -> eachProperty(part, owner, check));
        }
    }

    private static boolean hasText(JsonNode node, String key) {
        return !node.path(key).asText().isBlank();
    }

    private void unless(boolean holds, String message, Object... parts) {
        if (!holds) {
            faults.add(message.formatted(parts));
        }
    }
}
