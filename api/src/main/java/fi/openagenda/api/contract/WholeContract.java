package fi.openagenda.api.contract;

import fi.openagenda.api.abuse.Throttled;
import fi.openagenda.api.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Completes the contract with what is the same for every operation of a kind, so that no resource need say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WholeContract implements OASFilter {

    private static final Map<String, String> PATH_PARAMETERS = Map.ofEntries(
            Map.entry("slug", "Short name of the barometer."),
            Map.entry("barometer", "Short name of the barometer."),
            Map.entry("round", "Key of the round."),
            Map.entry("municipality", "Three-digit code of the municipality."),
            Map.entry("code", "Three-digit code of the municipality."),
            Map.entry("question", "Key of the question."),
            Map.entry("version", "Number of the version."),
            Map.entry("organisation", "Id of the organisation."),
            Map.entry("key", "Id of the key: the part between oa_ and the secret."),
            Map.entry(
                    "document",
                    "catalog or the id of a dataset, and a suffix, such as kuntalaisbarometri-2026-spring.ttl."),
            Map.entry("dataset", "Id of the dataset."),
            Map.entry("number", "Number of the release, or latest."),
            Map.entry("job", "Id of the job."),
            Map.entry("file", "Name of the file, such as data.csv."),
            Map.entry("folder", "Folder of the release that the file lies in: jsonstat."),
            Map.entry("decision", "Number of the decision, from 1 on."));

    private final Set<String> throttled;

    /**
     * A filter that knows more than the annotations that are meant for it.
     *
     * @param index all our classes
     */
    public WholeContract(IndexView index) {
        throttled = index.getAnnotations(Throttled.class).stream()
                .flatMap(WholeContract::methods)
                .map(MethodInfo::name)
                .collect(Collectors.toSet());
    }

    private static Stream<MethodInfo> methods(AnnotationInstance annotation) {
        return annotation.target().kind() == AnnotationTarget.Kind.CLASS
                ? annotation.target().asClass().methods().stream()
                : Stream.of(annotation.target().asMethod());
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(method, operation)));
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        schemas.values().forEach(WholeContract::dropNull);
        schemas.values().stream()
                .filter(schema -> schema.getDiscriminator() != null)
                .forEach(schema -> nameTypes(schema, schemas));
        contract.getComponents().setSchemas(new TreeMap<>(schemas));
    }

    private void complete(PathItem.HttpMethod method, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .forEach(parameter -> parameter.setDescription(PATH_PARAMETERS.get(parameter.getName())));
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("400", "The address or the body cannot be read");
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            answers.put("401", "A key is needed");
            answers.put("403", "The key does not allow this");
        }
        if (!parameters.isEmpty() || operation.getOperationId().equals("getReceipt")) {
            answers.put("404", "There is no such thing");
        }
        answers.put("406", "Not offered in a media type that is accepted");
        if (method != PathItem.HttpMethod.GET && operation.getResponses().hasAPIResponse("412")) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name("If-Match")
                    .description("ETag of what was read, which is what is to be changed.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            answers.put("412", "It was changed meanwhile; nothing has been stored");
            answers.put("428", "If-Match is missing");
        }
        if (operation.getRequestBody() != null) {
            answers.put("413", "The body is too large");
            answers.put("415", "The body is not %s in UTF-8".formatted(mediaTypes(operation)));
            answers.put("422", "The body has faults; errors points at each");
        }
        if (throttled.contains(operation.getOperationId())) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name("Proof-Of-Work")
                    .description(
                            "Solution of a challenge, which lets one in over the limit, or where it is always asked for.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            answers.put("403", "A solved challenge is needed, or the one that was sent does not count");
            answers.put("429", "Too many requests from one place; wait, or solve a challenge");
        }
        answers.put("503", "Not available just now; try again after Retry-After seconds");
        APIResponses responses = operation.getResponses();
        answers.forEach((status, description) -> {
            responses.removeAPIResponse(status);
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        });
        if (method == PathItem.HttpMethod.GET) {
            responses.addAPIResponse("304", OASFactory.createAPIResponse().description("Not changed since"));
        }
        responses.getAPIResponses().forEach((status, answer) -> {
            if (status.compareTo("400") >= 0) {
                describeProblem(answer);
            }
        });
        operation.setResponses(sorted(responses));
    }

    private static String mediaTypes(Operation operation) {
        return String.join(
                " or ", operation.getRequestBody().getContent().getMediaTypes().keySet());
    }

    private static void describeProblem(APIResponse answer) {
        answer.setContent(OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static APIResponses sorted(APIResponses responses) {
        APIResponses sorted = OASFactory.createAPIResponses();
        new TreeMap<>(responses.getAPIResponses()).forEach(sorted::addAPIResponse);
        return sorted;
    }

    /** What is optional is left out, never null; what is always there may be null, and says so. */
    private static void dropNull(Schema schema) {
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        properties.forEach((name, property) -> {
            if (required.contains(name)) {
                return;
            }
            if (property.getType() != null && property.getType().contains(Schema.SchemaType.NULL)) {
                property.removeType(Schema.SchemaType.NULL);
            }
            if (property.getAnyOf() != null) {
                List<Schema> branches = new ArrayList<>(property.getAnyOf());
                branches.removeIf(branch -> List.of(Schema.SchemaType.NULL).equals(branch.getType()));
                if (branches.size() == 1 && branches.get(0).getRef() != null) {
                    property.setAnyOf(null);
                    property.setRef(branches.get(0).getRef());
                }
            }
        });
    }

    /** Each branch of a sealed type carries the name by which it is told from the others. */
    private static void nameTypes(Schema sealed, Map<String, Schema> schemas) {
        String property = sealed.getDiscriminator().getPropertyName();
        sealed.setType(null);
        sealed.getDiscriminator().getMapping().forEach((name, reference) -> {
            Schema branch = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
            Map<String, Schema> properties = new LinkedHashMap<>();
            properties.put(
                    property,
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).addEnumeration(name));
            properties.putAll(Optional.ofNullable(branch.getProperties()).orElse(Map.of()));
            branch.setProperties(properties);
            List<String> required = new ArrayList<>(List.of(property));
            required.addAll(Optional.ofNullable(branch.getRequired()).orElse(List.of()));
            branch.setRequired(required);
        });
    }
}
