package fi.openagenda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** The same data as one JSON document. A number that is withheld is {@code null}. */
public final class JsonFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/json";

    private JsonFile() {}

    /** Writes the results. */
    public static void write(Results results, ObjectMapper json, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.writePOJO(DataDocument.of(results));
        }
    }
}
