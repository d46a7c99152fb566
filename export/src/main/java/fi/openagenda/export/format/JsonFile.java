package fi.openagenda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The same data as one JSON document, a {@link DataDocument}. A number that is withheld is {@code null}. */
public final class JsonFile implements ObservationFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/json";

    /** What it is called. */
    public static final String NAME = "data.json";

    /** Name of its last member, before which it says what everything means. */
    public static final String OBSERVATIONS = "observations";

    private final JsonGenerator document;
    private final SequenceWriter observations;

    /** Begins the document with all that comes before the observations. */
    JsonFile(Results results, ObjectMapper json, Folder folder) throws IOException {
        document = begin(results, json, folder.file(NAME, MEDIA_TYPE));
        document.writeFieldName(OBSERVATIONS);
        observations = json.writerFor(DataDocument.Cell.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .writeValuesAsArray(document);
    }

    /** Begins a document with what the release is and what every code in it means. */
    static JsonGenerator begin(Results results, ObjectMapper json, OutputStream out) throws IOException {
        ObjectNode head = json.valueToTree(DataDocument.of(results));
        JsonGenerator document = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        document.writeStartObject();
        for (Map.Entry<String, JsonNode> property : head.properties()) {
            document.writePOJOField(property.getKey(), property.getValue());
        }
        return document;
    }

    @Override
    public void write(ProtectedTable table, List<Observation> lines) throws IOException {
        for (Observation line : lines) {
            observations.write(DataDocument.Cell.of(line));
        }
    }

    @Override
    public void close() throws IOException {
        observations.close();
        document.writeEndObject();
        document.close();
    }
}
