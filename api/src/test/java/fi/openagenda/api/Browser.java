package fi.openagenda.api;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The library with which front ends blind and unblind, run by Node. Tests that need it are skipped where it is missing. */
final class Browser {

    private static final Path FOLDER = Path.of("src", "test", "js");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Browser() {}

    /** What is blinded, and what only the browser knows of it. */
    record Blinded(String message, String blinded, String inverse) {}

    private record Signed(String message, String signature) {}

    static List<Blinded> blind(String publicKey, int messages) throws IOException, InterruptedException {
        return JSON.convertValue(run(Map.of("publicKey", publicKey, "blind", messages)), new TypeReference<>() {});
    }

    /** The ballots that the platform's signatures make of them. */
    static List<String> ballots(String publicKey, List<Blinded> blinded, List<String> blindSignatures)
            throws IOException, InterruptedException {
        List<Map<String, String>> signed = new ArrayList<>();
        for (int i = 0; i < blinded.size(); i++) {
            Blinded one = blinded.get(i);
            signed.add(Map.of(
                    "message", one.message(), "inverse", one.inverse(), "blindSignature", blindSignatures.get(i)));
        }
        List<Signed> ballots =
                JSON.convertValue(run(Map.of("publicKey", publicKey, "finalize", signed)), new TypeReference<>() {});
        return ballots.stream()
                .map(ballot -> ballot.message() + "." + ballot.signature())
                .toList();
    }

    /** It reads all before it writes anything. */
    private static Object run(Map<String, Object> wanted) throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules/@cloudflare/blindrsa-ts")),
                "blindrsa-ts is not installed: run npm ci in api/src/test/js");
        Process node = start();
        try (OutputStream in = node.getOutputStream()) {
            JSON.writeValue(in, wanted);
        }
        byte[] answer;
        try (InputStream out = node.getInputStream()) {
            answer = out.readAllBytes();
        }
        if (node.waitFor() != 0) {
            throw new AssertionError("The library failed; see standard error");
        }
        return JSON.readValue(answer, Object.class);
    }

    private static Process start() {
        try {
            return new ProcessBuilder("node", "browser.js")
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "node is not installed: " + missing.getMessage());
            throw new AssertionError(missing);
        }
    }
}
