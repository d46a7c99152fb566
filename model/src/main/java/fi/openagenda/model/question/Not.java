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
 * A condition that must not hold. It is met also while what is tested is hidden or unanswered.
 *
 * @param not the condition
 */
@Schema(description = "A condition that must not hold. It is met also while what is tested is hidden or unanswered.")
public record Not(
        @JsonProperty(required = true) @Schema(required = true)
        Condition not) implements Condition {

    public Not {
        Objects.requireNonNull(not, "not");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public boolean holds(Map<String, JsonNode> answers) {
        return !not.holds(answers);
    }

    @Override
    public Stream<AnswerTest> tests() {
        return not.tests();
    }

    @Override
    public List<Fault> faults() {
        return Checks.below("/not", not.faults());
    }

    @Override
    public List<Fault> faults(Map<String, Question> earlier) {
        return Checks.below("/not", not.faults(earlier));
    }
}
