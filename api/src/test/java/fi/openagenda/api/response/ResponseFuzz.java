package fi.openagenda.api.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.openagenda.api.http.PlatformJson;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.round.Questionnaires;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.document.BarometerDocument;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Codes;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.response.Submission;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Plan;
import fi.openagenda.model.round.Questionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whatever bytes come as a response: either it is told where the faults are, or all that was answered lies on the card and
 * beside it, and nothing else does. Asked is the seasonal barometer, which asks in every way there is.
 */
public final class ResponseFuzz {

    /** The barometer that is answered. What other tests ask about is asked under other keys. */
    public static final String BAROMETER = barometer();

    private static final int TAKEN = 204;
    private static final int MALFORMED = 400;
    private static final int REFUSED = 422;

    private static final ObjectMapper JSON = PlatformJson.reader();
    private static final BarometerDocument DOCUMENT = document();
    private static final Map<String, Taker> TAKERS = DOCUMENT.rounds().get(0).modules().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), Taker::in));

    private ResponseFuzz() {}

    /** Where Jazzer begins. */
    public static void fuzzerTestOneInput(byte[] body) {
        status(body);
    }

    /** With what status a request to check these bytes is to be answered. */
    public static int status(byte[] body) {
        try {
            boolean isThere = PlatformJson.isUtf8(body) && !isEmpty(body);
            NewResponse response = isThere ? JSON.readValue(body, NewResponse.class) : null;
            if (response == null) {
                return MALFORMED;
            }
            Optional.ofNullable(TAKERS.get(response.municipality()))
                    .orElseThrow(() -> Asked.nobodyThere(
                            response.language(), DOCUMENT.barometer().languages()))
                    .take(response);
            return TAKEN;
        } catch (Exception refused) {
            Problem problem = Problem.behind(refused);
            assertThat(problem.status()).isIn(MALFORMED, REFUSED);
            if (problem.status() == REFUSED) {
                assertThat(problem.errors()).isNotEmpty().allMatch(fault -> fault.pointer()
                        .startsWith("#"));
            }
            return problem.status();
        }
    }

    private static boolean isEmpty(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            return parser.nextToken() == null;
        }
    }

    /**
     * Who takes answers in a municipality.
     *
     * @param asked what is asked there
     * @param frozen the codebook that whoever counts makes of the frozen questionnaire
     */
    private record Taker(Asked asked, Codebook frozen) {

        static Taker in(String municipality) {
            Plan plan = DOCUMENT.rounds().get(0).plan();
            Questionnaire questionnaire = new Questionnaire(
                    Core.of(
                            DOCUMENT.barometer(),
                            plan.key(),
                            plan.anonymity(),
                            plan.composition(),
                            ResponseFuzz::question),
                    municipality,
                    DOCUMENT.rounds().get(0).modules().get(municipality).stream()
                            .map(ResponseFuzz::question)
                            .toList());
            Canonical core = Canonical.of(questionnaire.core());
            Canonical whole = questionnaire.canonical(core);
            return new Taker(
                    Asked.of(new Questionnaires.Named(questionnaire, core, core.sha256(), whole.sha256())),
                    Codebook.of(whole.as(Questionnaire.class)));
        }

        void take(NewResponse response) {
            Submission taken = asked.checked(1, Optional.empty(), response);
            Map<String, JsonNode> given = new HashMap<>(response.answers());
            Map<String, String> words = new HashMap<>(response.otherTexts());
            Map<String, JsonNode> read = new HashMap<>(frozen.answers(taken.card()));
            for (Question question : asked.named().questionnaire().allQuestions()) {
                String key = question.key();
                if (question.answer() instanceof Calculated) {
                    assertThat(given).doesNotContainKey(key);
                    read.remove(key);
                } else if (question.answer() instanceof Multiple choice) {
                    given.computeIfPresent(key, (same, chosen) -> inOrderOfOptions(choice, chosen));
                } else if (question.answer().inOwnWords() && given.containsKey(key)) {
                    words.put(key, given.remove(key).textValue());
                }
            }
            assertThat(read).isEqualTo(given);
            assertThat(taken.texts()).isEqualTo(words);
            assertThat(taken.texts().values())
                    .allMatch(text -> UTF_8.newEncoder().canEncode(text) && text.indexOf('\0') < 0);
            Paradata paradata = frozen.paradata(taken.card());
            assertThat(paradata)
                    .isEqualTo(
                            response.paradata().orElse(NewParadata.NOTHING).of(response.language(), paradata.flags()));
        }

        private static JsonNode inOrderOfOptions(Multiple choice, JsonNode chosen) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
            choice.codes().stream().filter(Codes.of(chosen)::contains).forEach(ordered::add);
            return ordered;
        }
    }

    private static Question question(Reference reference) {
        return DOCUMENT.questions().stream()
                .filter(question -> Reference.to(question).equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static String barometer() {
        try {
            return Files.readString(Path.of("../deploy/content/seasonal-barometer.json"))
                    .replaceAll("\"(age|gender|language)(@1)?\"", "\"seasonal-$1$2\"");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static BarometerDocument document() {
        try {
            return JSON.readValue(BAROMETER, BarometerDocument.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
