package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * The data of a release in all its formats. They are written side by side, table by table, so that figures are worked out
 * once, and no more than one table of lines is in memory.
 */
public final class DataFiles {

    private DataFiles() {}

    /**
     * Writes them.
     *
     * @param codes takes the CSV in codes alone
     * @param labelled takes the CSV with labels, by language
     * @param document takes the JSON document
     */
    public static void write(
            Results results,
            ObjectMapper json,
            OutputStream codes,
            Map<String, OutputStream> labelled,
            OutputStream document)
            throws IOException {
        CsvFile csv = new CsvFile(results, codes, labelled);
        try (JsonFile observations = new JsonFile(results, json, document)) {
            for (ProtectedTable table : results.tables()) {
                List<Observation> lines = Observation.of(table, results.earlier());
                csv.write(table, lines);
                observations.write(lines);
            }
        }
    }
}
