package fi.openagenda.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.Obstacle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        var target = deploy.resolve("target");
        try {
            var classes = String.join(
                    File.pathSeparator,
                    target.resolve("test-classes").toString(),
                    target.resolve("classes").toString(),
                    Files.readString(target.resolve("tests.classpath")).strip());
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var json = List.of("-rf", "json", "-rff", results.toString());
            System.err.println("Checking the national barometer, and responses to it ...");
            var command = new ArrayList<>(List.of(java, "-cp", classes, "org.openjdk.jmh.Main", "fi.openagenda"));
            command.addAll(json);
            Program.run(deploy, Map.of(), command);
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
