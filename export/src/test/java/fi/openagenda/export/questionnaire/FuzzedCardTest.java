package fi.openagenda.export.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer has found worth keeping ({@code .ci/nightly}). */
class FuzzedCardTest {

    @TestFactory
    List<DynamicTest> bytes_are_a_card_or_refused() throws IOException {
        return kept("cards", CardFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    List<DynamicTest> answers_to_questionnaires_are_read_back() throws IOException {
        return kept("questionnaires", QuestionnaireFuzz::fuzzerTestOneInput);
    }

    private static List<DynamicTest> kept(String corpus, Consumer<byte[]> target) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/corpus", corpus))) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> target.accept(Files.readAllBytes(file))))
                    .toList();
        }
    }
}
