package fi.openagenda.export.attack;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Other people's data in the folder that the property {@code shared} names; tests are skipped where it is missing. */
final class Fixtures {

    private Fixtures() {}

    static Path file(String name) {
        Path file = Path.of(System.getProperty("shared"), "fixtures", name);
        assumeTrue(Files.exists(file), () -> file + " is missing");
        return file;
    }

    static List<CSVRecord> rows(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file(name)))) {
            return parser.getRecords();
        }
    }
}
