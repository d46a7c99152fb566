package fi.openagenda.openapi;

import static fi.openagenda.openapi.Document.entries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of an answer whether the published document names it: its status, its media type and its body. */
public final class Contract {

    private final Document document;
    private final BodyCheck bodies;
    private final Map<String, Map<String, Operation>> operations = new HashMap<>();
    private final List<PathTemplate> templates;

    /** A contract over any document; tests bring small ones. */
    public Contract(Document document) {
        this.document = document;
        this.bodies = new BodyCheck(document);
        for (var operation : document.operations()) {
            operations
                    .computeIfAbsent(operation.path(), path -> new HashMap<>())
                    .put(operation.method(), operation);
        }
        templates = operations.keySet().stream().map(PathTemplate::of).toList();
    }

    /** The contract in this jar, read once. */
    public static Contract published() {
        return Published.CONTRACT;
    }

    /** The operation that a request reaches. HEAD reaches GET, since a client may always ask for headers alone. */
    public Optional<Operation> operation(String method, String path) {
        return templates.stream()
                .filter(template -> template.matches(path))
                .min(PathTemplate.MOST_LITERAL_FIRST)
                .map(template -> operations.get(template.template()))
                .map(named -> named.getOrDefault(method, method.equals("HEAD") ? named.get("GET") : null));
    }

    /** Why the contract does not name an answer, each reason led by where; empty when it names it. */
    public List<String> faults(Answer answer) {
        if (answer.method().equals("OPTIONS")) {
            return List.of(); // the browser's preflight is HTTP's business, not the contract's
        }
        var faults = operation(answer.method(), answer.path())
                .map(operation -> namedFaults(operation, answer))
                .orElseGet(() -> isVersioned(answer.path()) ? unnamedFaults(answer) : List.of());
        var where = operation(answer.method(), answer.path())
                .map(operation -> operation.name() + " (" + operation.method() + " " + operation.path() + ")")
                .orElse("no operation");
        return faults.stream()
                .map(fault ->
                        "%s answered %d %s: %s".formatted(where, answer.status(), orNone(answer.mediaType()), fault))
                .toList();
    }

    private List<String> namedFaults(Operation operation, Answer answer) {
        var responses = operation.node().path("responses");
        var status = Integer.toString(answer.status());
        // "default" names every status and so none: it would let a 500 pass for a promise.
        var response = responses.path(responses.has(status) ? status : status.charAt(0) + "XX");
        if (response.isMissingNode()) {
            return List.of("the contract names only %s here; add the status to the operation's responses or stop "
                            .formatted(names(responses))
                    + "answering it");
        }
        return responseFaults(document.follow(response).path("content"), answer);
    }

    private List<String> responseFaults(JsonNode content, Answer answer) {
        if (answer.mustBeBodiless()) {
            return answer.body().length == 0 ? List.of() : List.of("a body where HTTP allows none; send headers only");
        }
        if (content.isEmpty()) {
            return answer.body().length == 0
                    ? List.of()
                    : List.of("a body where the contract names none; describe its content or send none");
        }
        for (var media : entries(content)) {
            if (Answer.bare(media.getKey()).equals(answer.mediaType())) {
                var schema = media.getValue().path("schema");
                return Answer.isJson(media.getKey()) && schema.isObject() && !answer.isPart()
                        ? bodies.faults(schema, answer.body())
                        : List.of();
            }
        }
        return List.of(
                "the contract names only %s here; add the media type or mend @Produces".formatted(names(content)));
    }

    /** Where the contract names nothing, the application may only say that there is nothing. */
    private List<String> unnamedFaults(Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() != 404 && answer.status() != 405) {
            faults.add("the contract does not name %s %s; write openapi.yaml anew, or answer 404 or 405"
                    .formatted(answer.method(), answer.path()));
        } else if (!answer.mustBeBodiless() && !answer.mediaType().equals(Answer.PROBLEM)) {
            faults.add("a refusal must be " + Answer.PROBLEM + "; let the problem mappers answer");
        } else if (!answer.mustBeBodiless()) {
            var problem = document.root().at("/components/schemas/Problem");
            if (problem.isObject()) {
                faults.addAll(bodies.faults(problem, answer.body()));
            }
        }
        return faults;
    }

    private static boolean isVersioned(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }

    private static String orNone(String mediaType) {
        return mediaType.isEmpty() ? "without media type" : mediaType;
    }

    private static String names(JsonNode object) {
        return entries(object).stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    /** Holds the published contract back until somebody asks: tests of small documents never need it. */
    private static final class Published {
        private static final Contract CONTRACT = new Contract(Document.published());
    }
}
