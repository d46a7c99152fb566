package fi.openagenda.model.lint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data of the folder that the property {@code shared} names; tests are skipped where it is missing. */
final class Shared {

    static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private Shared() {}

    static JsonNode reference(String name) throws IOException {
        assumeTrue(has(name), () -> file(name) + " is missing");
        return JSON.readTree(file(name).toFile());
    }

    static boolean has(String name) {
        return Files.exists(file(name));
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("shared", "../../shared"), "reference", name);
    }
}
