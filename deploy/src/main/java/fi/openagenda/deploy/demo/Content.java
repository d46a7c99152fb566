package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The files in deploy/content.
 *
 * @param folder where they lie
 */
public record Content(Path folder) {

    /** @return the national barometer, as POST /v1/barometers takes it */
    public JsonNode barometer() {
        return read(barometerFile());
    }

    /** @return where the national barometer lies */
    public Path barometerFile() {
        return folder.resolve("national-barometer.json");
    }

    /** @return the modules by municipality */
    public JsonNode modules() {
        return read(folder.resolve("municipal-modules.json"));
    }

    /** @return the plan of the demonstration */
    public Plan plan() {
        return Plan.read(folder.resolve("demonstration.json"));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
