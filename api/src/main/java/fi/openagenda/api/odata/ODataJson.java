package fi.openagenda.api.odata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Answers in OData JSON with minimal metadata.
 *
 * @param json writes it
 * @param root whole address of the service, with a slash at its end: a relative one would lead astray from /odata/v1
 */
record ODataJson(ObjectMapper json, String root) {

    /** As answers are sent. */
    static final String MEDIA_TYPE = "application/json;odata.metadata=minimal";

    private static final String CONTEXT = "@odata.context";

    /** The service document. */
    Map<String, Object> service() {
        return Map.of(
                CONTEXT,
                root + "$metadata",
                "value",
                Arrays.stream(EntitySet.values())
                        .map(set -> Map.of("name", set.title(), "kind", "EntitySet", "url", set.title()))
                        .toList());
    }

    /** A problem as OData tells it: nothing may stand beside its one member. */
    static Map<String, Object> error(Problem problem) {
        return Map.of(
                "error",
                Map.of(
                        "code",
                        problem.type().substring(problem.type().indexOf('#') + 1),
                        "message",
                        problem.detail().orElse(problem.title())));
    }

    /** One entity. */
    byte[] entity(Asked asked, Row row) {
        return written(out -> {
            out.writeStartObject();
            out.writeStringField(CONTEXT, context(asked) + "/$entity");
            members(asked.properties(), row, out);
            out.writeEndObject();
        });
    }

    /**
     * A page.
     *
     * @param count how many there are in all, if that is to be told
     * @param next address of the next page
     */
    byte[] collection(Asked asked, List<Row> rows, OptionalLong count, Optional<String> next) {
        List<Property> properties = asked.properties();
        return written(out -> {
            out.writeStartObject();
            out.writeStringField(CONTEXT, context(asked));
            if (count.isPresent()) {
                out.writeNumberField("@odata.count", count.getAsLong());
            }
            out.writeArrayFieldStart("value");
            for (Row row : rows) {
                out.writeStartObject();
                members(properties, row, out);
                out.writeEndObject();
            }
            out.writeEndArray();
            if (next.isPresent()) {
                out.writeStringField("@odata.nextLink", next.get());
            }
            out.writeEndObject();
        });
    }

    private static void members(List<Property> properties, Row row, JsonGenerator out) throws IOException {
        for (Property property : properties) {
            out.writeFieldName(property.name());
            property.write(row.get(property.name()), out);
        }
    }

    private String context(Asked asked) {
        String selected = asked.selected().isEmpty()
                ? ""
                : asked.properties().stream().map(Property::name).collect(Collectors.joining(",", "(", ")"));
        return "%s$metadata#%s%s".formatted(root, asked.set().title(), selected);
    }

    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    private byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
