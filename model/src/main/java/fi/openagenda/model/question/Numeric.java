package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole number. It is published in declared bands, and not at all when none are declared.
 *
 * @param min least that may be answered
 * @param max most that may be answered
 * @param bands ascending, without overlap, within the bounds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A whole number. The answer is the number: 12. It is published in the declared bands, and not at"
                + " all when none are declared.")
public record Numeric(
        @JsonProperty(required = true) @Schema(required = true)
        int min,

        @JsonProperty(required = true) @Schema(required = true)
        int max,

        @Schema(description = "Ascending, without overlap, from min to max.")
        List<Band> bands)
        implements AnswerType {

    public Numeric {
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return Checks.faultsOfNumber(answer, min, max, List.of());
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Checks.faultOfBounds(min, max).ifPresent(faults::add);
        faults.addAll(Band.faultsOf(bands, min, max));
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return bands.isEmpty() ? List.of() : List.of(Classification.byBand(bands, JsonNode::intValue));
    }

    @Override
    public boolean hasOrder() {
        return true;
    }

    @Override
    public Column column() {
        return NumberColumn.between(min, max);
    }

    @Override
    public Numeric withLabels(UnaryOperator<Words> replacement) {
        return this;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofAnswer(min, max));
    }

    @Override
    public boolean takesNumber() {
        return true;
    }
}
