package fi.openagenda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The same data as one JSON document, a {@link DataDocument}. A number that is withheld is {@code null}. */
public final class JsonFile implements ObservationFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/json";

    private static final String OBSERVATIONS = "observations";

    private final JsonGenerator document;
    private final SequenceWriter observations;

    /** Begins the document with all that comes before the observations. */
    JsonFile(Results results, ObjectMapper json, Folder folder) throws IOException {
        ObjectNode head = json.valueToTree(DataDocument.of(results));
        head.remove(OBSERVATIONS);
        document = json.createGenerator(folder.file("data.json", MEDIA_TYPE))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        document.writeStartObject();
        for (Map.Entry<String, JsonNode> property : head.properties()) {
            document.writePOJOField(property.getKey(), property.getValue());
        }
        document.writeFieldName(OBSERVATIONS);
        observations = json.writerFor(DataDocument.Cell.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .writeValuesAsArray(document);
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
