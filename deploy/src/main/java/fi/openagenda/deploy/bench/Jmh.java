package fi.openagenda.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs what is measured in the virtual machine itself; it lies among the tests, which know the model. */
final class Jmh {
    private Jmh() {}

    /**
     * @param deploy folder of the module, with the tests compiled
     * @param results where the results may be written
     * @return lines of a markdown table
     */
    static String table(Path deploy, Path results) {
        System.err.println("Checking the national barometer, and responses to it ...");
        Program.runOfTests(
                deploy,
                Map.of(),
                List.of("org.openjdk.jmh.Main", "fi.openagenda", "-rf", "json", "-rff", results.toString()));
        try {
            var lines = new StringBuilder("| the national barometer | | |\n|---|---|---|\n");
            for (var result : new ObjectMapper().readTree(results.toFile())) {
                var name = result.path("benchmark").asText();
                lines.append(String.format(
                        Locale.ROOT,
                        "| %s | %.2f ± %.2f | %s |%n",
                        name.substring(name.lastIndexOf('.') + 1),
                        result.at("/primaryMetric/score").asDouble(),
                        result.at("/primaryMetric/scoreError").asDouble(),
                        result.at("/primaryMetric/scoreUnit").asText()));
            }
            return lines.toString();
        } catch (IOException e) {
            throw Obstacle.failed("What JMH measured cannot be read: " + e.getMessage());
        }
    }
}
