package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A point on a labelled scale. The answer is the point's number, or a code beside the scale such as {@code "dk"}.
 *
 * @param scale the scale
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A point on a labelled scale. The answer is the point's number, 4, or one of the scale's"
                + " non-substantive codes, \"dk\".")
public record Ordinal(
        @JsonProperty(required = true) @Schema(required = true)
        Scale scale) implements AnswerType {

    public Ordinal {
        Objects.requireNonNull(scale, "scale");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return scale.faultsOf(answer);
    }

    @Override
    public List<Fault> faults() {
        return Checks.below("/scale", scale.faults());
    }

    @Override
    public List<Classification> classifications() {
        return scale.classifications();
    }

    @Override
    public boolean hasOrder() {
        return true;
    }

    @Override
    public Column column() {
        return scale.column();
    }

    @Override
    public Map<String, Words> labels() {
        return Checks.below("/scale", scale.labels());
    }

    @Override
    public Ordinal withLabels(UnaryOperator<Words> replacement) {
        return new Ordinal(scale.withLabels(replacement));
    }

    @Override
    public List<String> codes() {
        return scale.codes();
    }

    @Override
    public List<Measure> measures() {
        return List.of(scale.measure());
    }

    @Override
    public boolean takesNumber() {
        return true;
    }
}
