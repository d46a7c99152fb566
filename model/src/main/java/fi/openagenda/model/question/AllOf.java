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
 * Several conditions, all of which must hold.
 *
 * @param all the conditions, at least one
 */
@Schema(description = "Several conditions, all of which must hold.")
public record AllOf(
        @JsonProperty(required = true) @Schema(required = true, description = "At least one.")
        List<Condition> all) implements Condition {

    public AllOf {
        all = List.copyOf(Objects.requireNonNull(all, "all"));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public boolean holds(Map<String, JsonNode> answers) {
        return all.stream().allMatch(condition -> condition.holds(answers));
    }

    @Override
    public Stream<AnswerTest> tests() {
        return all.stream().flatMap(Condition::tests);
    }

    @Override
    public List<Fault> faults() {
        return Checks.faultsOfEach(all, "/all", Condition::faults);
    }

    @Override
    public List<Fault> faults(Map<String, Question> earlier) {
        return Checks.faultsOfEach(all, "/all", condition -> condition.faults(earlier));
    }
}
