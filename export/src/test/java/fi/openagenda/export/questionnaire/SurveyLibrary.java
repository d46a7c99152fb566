package fi.openagenda.export.questionnaire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The real SurveyJS library, run by Node. Tests that need it are skipped where either is missing. */
final class SurveyLibrary {

    private static final Path FOLDER = Path.of("src", "test", "js");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SurveyLibrary() {}

    /** One person with one survey: a value for a question at each step, and words beside options by code. */
    record Person(JsonNode survey, List<ObjectNode> steps) {

        Person answers(String question, JsonNode value, ObjectNode comments) {
            List<ObjectNode> more = new ArrayList<>(steps);
            ObjectNode step = Nodes.object().put("name", question);
            step.set("value", value);
            step.set("comments", comments);
            more.add(step);
            return new Person(survey, more);
        }
    }

    /** What the library made of each, all in one process. */
    static List<JsonNode> ask(List<Person> people) throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules/survey-core")),
                "survey-core is not installed: run npm ci in export/src/test/js");
        Process node = start();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (OutputStream in = node.getOutputStream()) {
                JSON.writeValue(
                        in,
                        JSON.createArrayNode()
                                .addAll(people.stream()
                                        .map(person -> {
                                            ObjectNode one = Nodes.object("survey", person.survey());
                                            one.set("steps", Nodes.array(person.steps()));
                                            return one;
                                        })
                                        .toList()));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        byte[] answer;
        try (InputStream out = node.getInputStream()) {
            answer = out.readAllBytes();
        }
        if (node.waitFor() != 0) {
            throw new AssertionError("The library failed; see standard error");
        }
        writing.join();
        List<JsonNode> results = new ArrayList<>();
        JSON.readTree(answer).forEach(results::add);
        return results;
    }

    private static Process start() {
        try {
            return new ProcessBuilder("node", "answer.js")
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "node is not installed: " + missing.getMessage());
            throw new AssertionError(missing);
        }
    }
}
