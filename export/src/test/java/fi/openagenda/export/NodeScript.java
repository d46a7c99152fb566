package fi.openagenda.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A script among the tests, run by Node. Tests that need it are skipped where Node or a library is missing. */
public final class NodeScript {

    private static final Path FOLDER = Path.of("src", "test", "js");

    private NodeScript() {}

    /** Skips the test where a library is missing. */
    public static void assumeInstalled(String library) {
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules").resolve(library)),
                library + " is not installed: run npm ci in export/src/test/js");
    }

    /** What a script says of files, as JSON. */
    public static JsonNode ask(String library, String script, Path... files) throws IOException, InterruptedException {
        assumeInstalled(library);
        List<String> command = Stream.concat(
                        Stream.of("node", script),
                        Stream.of(files).map(file -> file.toAbsolutePath().toString()))
                .toList();
        Process node;
        try {
            node = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "node is not installed: " + missing.getMessage());
            throw new AssertionError(missing);
        }
        try (InputStream out = node.getInputStream()) {
            JsonNode answer = new ObjectMapper().readTree(out);
            if (node.waitFor() != 0) {
                throw new AssertionError(script + " failed; see standard error");
            }
            return answer;
        }
    }
}
