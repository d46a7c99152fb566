package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;

/** The data of a release in all its formats. Figures are worked out once for all of them. */
public final class DataFiles {

    private DataFiles() {}

    /**
     * Writes them.
     *
     * @param progress is told after each table how many of them are on their way
     */
    public static void write(Results results, ObjectMapper json, Folder folder, IntConsumer progress)
            throws IOException {
        List<ObservationFile> files = List.of(
                new CsvFile(results, folder),
                new JsonFile(results, json, folder),
                new NestedJsonFile(results, json, folder),
                new JsonStatFile(results, json, folder),
                new GeoJsonFile(results, json, folder),
                new ParquetFile(results, folder),
                new XlsxFile(results, folder));
        try (SideBySide all = new SideBySide(files)) {
            int written = 0;
            for (ProtectedTable table : results.tables()) {
                all.write(table, Observation.of(table, results.earlier()));
                progress.accept(++written);
            }
        }
    }
}
