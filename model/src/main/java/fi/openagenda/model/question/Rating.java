package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole number between two labelled ends, such as 0 to 10. The answer is the number, or a code beside it.
 *
 * @param min the low end
 * @param max the high end, at most 100 above the low one
 * @param lowLabel what the low end means
 * @param highLabel what the high end means
 * @param nonSubstantive answers that are no number, such as “don't know”
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A whole number between two labelled ends. The answer is the number, 7, or one of the"
                + " non-substantive codes, \"dk\".")
public record Rating(
        @JsonProperty(required = true) @Schema(required = true)
        int min,

        @JsonProperty(required = true) @Schema(required = true, description = "At most 100 above min.")
        int max,

        @JsonProperty(required = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true)
        Words lowLabel,

        @JsonProperty(required = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true)
        Words highLabel,

        @Schema(description = "Answers that are no number, such as “don't know”.")
        List<Option> nonSubstantive)
        implements AnswerType {

    private static final int WIDEST = 100;

    public Rating {
        Objects.requireNonNull(lowLabel, "lowLabel");
        Objects.requireNonNull(highLabel, "highLabel");
        nonSubstantive = nonSubstantive == null ? List.of() : List.copyOf(nonSubstantive);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return Checks.faultsOfNumber(answer, min, max, nonSubstantive);
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfNumbersBeside(nonSubstantive, "/nonSubstantive"));
        Checks.faultOfBounds(min, max).ifPresent(faults::add);
        if ((long) max - min > WIDEST) {
            faults.add(Fault.at("/max", "Must be at most %d above min; ask for a number instead.".formatted(WIDEST)));
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return Classification.ofCodes(numbers().toList(), nonSubstantive, Ladder::ofScale);
    }

    @Override
    public boolean hasOrder() {
        return true;
    }

    @Override
    public Column column() {
        return NumberColumn.of(IntStream.rangeClosed(min, max).mapToObj(IntNode::valueOf), nonSubstantive);
    }

    @Override
    public Map<String, Words> labels() {
        Map<String, Words> labels = new LinkedHashMap<>();
        labels.put("/lowLabel", lowLabel);
        labels.put("/highLabel", highLabel);
        labels.putAll(Option.labelsOf(nonSubstantive, "/nonSubstantive"));
        return labels;
    }

    @Override
    public Rating withLabels(UnaryOperator<Words> replacement) {
        return new Rating(
                min,
                max,
                replacement.apply(lowLabel),
                replacement.apply(highLabel),
                Option.withLabels(nonSubstantive, replacement));
    }

    @Override
    public List<String> codes() {
        return Stream.concat(numbers(), nonSubstantive.stream())
                .map(Option::code)
                .toList();
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofAnswer(min, max));
    }

    @Override
    public boolean takesNumber() {
        return true;
    }

    private Stream<Option> numbers() {
        return IntStream.rangeClosed(min, max)
                .mapToObj(value -> new Option(
                        Integer.toString(value), value == min ? lowLabel : value == max ? highLabel : Words.EMPTY));
    }
}
