package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.PlainText;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer in one's own words. It is kept apart from the other answers and never published.
 *
 * @param maxLength most characters (Unicode code points)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "An answer in one's own words, a string. It is kept apart from the other answers and never"
                + " published.")
public record Text(
        @JsonProperty(required = true)
        @Schema(required = true, description = "Most characters (Unicode code points), up to 10 000.")
        int maxLength)
        implements AnswerType {

    private static final int LONGEST = 10_000;

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return answer.isTextual()
                ? PlainText.faultOf(answer.textValue(), maxLength).stream().toList()
                : List.of("Must be a string.");
    }

    @Override
    public List<Fault> faults() {
        return maxLength >= 1 && maxLength <= LONGEST
                ? List.of()
                : List.of(Fault.at("/maxLength", "Must be from 1 to %d.".formatted(LONGEST)));
    }

    @Override
    public List<Classification> classifications() {
        return List.of();
    }

    @Override
    public Column column() {
        return Column.NONE;
    }

    @Override
    public Text withLabels(UnaryOperator<Words> replacement) {
        return this;
    }

    @Override
    public boolean inOwnWords() {
        return true;
    }
}
