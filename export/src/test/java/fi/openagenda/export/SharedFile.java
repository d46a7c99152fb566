package fi.openagenda.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Files of the folder that the property {@code shared} names; tests that read them are skipped where it is missing. */
public final class SharedFile {

    private SharedFile() {}

    /** The lines of a file with a header. */
    public static List<CSVRecord> csv(String name) {
        try (CSVParser lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(path(name)))) {
            return lines.getRecords();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A document. */
    public static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(path(name).toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A number of a line. */
    public static double number(CSVRecord line, String column) {
        return Double.parseDouble(line.get(column));
    }

    /** Where a file is. */
    public static Path path(String name) {
        Path file = Path.of(System.getProperty("shared")).resolve(name).toAbsolutePath();
        assumeTrue(Files.exists(file), () -> file + " is missing");
        return file;
    }
}
