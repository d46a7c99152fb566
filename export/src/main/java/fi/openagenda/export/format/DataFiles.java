package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.util.List;

/** The data of a release in all its formats. Figures are worked out once for all of them. */
public final class DataFiles {

    private DataFiles() {}

    /** Writes them. */
    public static void write(Results results, ObjectMapper json, Folder folder) throws IOException {
        List<ObservationFile> files = List.of(new CsvFile(results, folder), new JsonFile(results, json, folder));
        try (SideBySide all = new SideBySide(files)) {
            for (ProtectedTable table : results.tables()) {
                all.write(table, Observation.of(table, results.earlier()));
            }
        }
    }
}
