package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.export.SharedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A release as it is read by programs of others, which Node runs. Tests that need them are skipped where they are missing. */
final class ReadRelease {

    private static final Path SCRIPTS = Path.of("src", "test", "js");

    private ReadRelease() {}

    /** How many observations there are. */
    static int lines(Map<String, byte[]> files) {
        return (int) new String(files.get("data.csv"), UTF_8).lines().count() - 1;
    }

    /** What is read of a Data Package with these files, put into a folder: {@code {valid, errors, rows, faults}}. */
    static JsonNode asPackage(Path folder, Map<String, byte[]> files) throws IOException, InterruptedException {
        return in(folder, files, "package");
    }

    /** What RDF is made of the tables: a list of quads, and how often there is each, by file. */
    static JsonNode asRdf(Path folder, Map<String, byte[]> files) throws IOException, InterruptedException {
        return in(folder, files, "rdf");
    }

    private static JsonNode in(Path folder, Map<String, byte[]> files, String what)
            throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(SCRIPTS.resolve("node_modules/datapackage")),
                "datapackage is not installed: run npm ci in export/src/test/js");
        Path context = SharedFile.path("profiles/csvw/ns/csvw.jsonld");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Process node = start(what, folder, context);
        byte[] answer;
        try (InputStream out = node.getInputStream()) {
            answer = out.readAllBytes();
        }
        if (node.waitFor() != 0) {
            throw new AssertionError("The programs failed; see standard error");
        }
        return Sample.JSON.readTree(answer);
    }

    private static Process start(String what, Path folder, Path context) {
        try {
            return new ProcessBuilder("node", "read-release.mjs", what, folder.toString(), context.toString())
                    .directory(SCRIPTS.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "node is not installed: " + missing.getMessage());
            throw new AssertionError(missing);
        }
    }
}
