package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Several conditions, one of which is enough.
 *
 * @param any the conditions, at least one
 */
@Schema(description = "Several conditions, one of which is enough.")
public record AnyOf(
        @JsonProperty(required = true) @Schema(required = true, description = "At least one.")
        List<Condition> any) implements Condition {

    public AnyOf {
        any = List.copyOf(Objects.requireNonNull(any, "any"));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public boolean holds(Map<String, JsonNode> answers) {
        return any.stream().anyMatch(condition -> condition.holds(answers));
    }

    @Override
    public Stream<AnswerTest> tests() {
        return any.stream().flatMap(Condition::tests);
    }

    @Override
    public List<Fault> faults() {
        return Checks.faultsOfEach(any, "/any", Condition::faults);
    }

    @Override
    public List<Fault> faults(Map<String, Question> earlier) {
        return Checks.faultsOfEach(any, "/any", condition -> condition.faults(earlier));
    }
}
