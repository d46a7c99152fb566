package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.Document;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Answers;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.Paradata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a response to everything in the national barometer takes to check, and then to punch. No test: deploy/bench
 * runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResponsesBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Paradata PARADATA =
            new Paradata("fi", CollectionMode.WEB, Completion.COMPLETE, Optional.empty(), Set.of());

    private final AnswerCheck check;
    private final Codebook codebook;
    private final List<Map<String, JsonNode>> responses;
    private final List<Answers> checked;
    private int number;

    public ResponsesBenchmark() {
        var national = Document.national();
        var asked = national.questionnaire("858");
        check = AnswerCheck.of(asked);
        codebook = Codebook.of(asked);
        responses = Sample.of(national).answers("spring", 500, Habits.THOROUGH).stream()
                .map(ResponsesBenchmark::received)
                .toList();
        checked = responses.stream().map(this::check).toList();
    }

    @Benchmark
    public Answers check() {
        return check(responses.get(next()));
    }

    @Benchmark
    public byte[] punch() {
        return codebook.punch(PARADATA, checked.get(next()).coded());
    }

    private Answers check(Map<String, JsonNode> answers) {
        return check.check(answers, Map.of(), Completion.COMPLETE);
    }

    /** As it comes in: what was drawn still shares its codes with the definition, and would be compared too fast. */
    private static Map<String, JsonNode> received(JsonNode answers) {
        try {
            var received = new HashMap<String, JsonNode>();
            JSON.readTree(JSON.writeValueAsString(answers))
                    .properties()
                    .forEach(answer -> received.put(answer.getKey(), answer.getValue()));
            return received;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int next() {
        number = (number + 1) % responses.size();
        return number;
    }
}
