package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A point on a labelled scale. The answer is the point's number, or a code beside the scale such as {@code "dk"}.
 *
 * @param scale name of the scale in the definition
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A point on a labelled scale. The answer is the point's number, 4, or one of the scale's"
                + " non-substantive codes, \"dk\".")
public record Ordinal(
        @JsonProperty(required = true) @Schema(required = true)
        String key,

        @JsonProperty(required = true) @Schema(required = true)
        Words text,

        Optional<Words> help,
        Optional<String> sector,
        boolean required,
        Optional<Condition> showIf,

        @JsonProperty(required = true) @Schema(required = true, description = "Name of a scale in scales.")
        String scale)
        implements Question {

    public Ordinal {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(scale, "scale");
    }

    @Override
    public List<String> faultsOf(JsonNode answer, Map<String, Scale> scales) {
        List<String> codes = nonSubstantiveCodes(scales);
        List<Integer> values =
                scales.get(scale).points().stream().map(Scale.Point::value).toList();
        List<String> faults = Checks.faultsOfNumber(answer, values.get(0), values.get(values.size() - 1), codes);
        return faults.isEmpty() && answer.isInt() && !values.contains(answer.intValue())
                ? List.of("There is no point %d on the scale.".formatted(answer.intValue()))
                : faults;
    }

    @Override
    public List<Fault> ownFaults(Map<String, Scale> scales) {
        return scales.containsKey(scale)
                ? List.of()
                : List.of(Fault.at("/scale", "There is no scale “%s” in scales.".formatted(scale)));
    }

    @Override
    public List<String> codes(Map<String, Scale> scales) {
        return Stream.concat(
                        scales.get(scale).points().stream().map(point -> Integer.toString(point.value())),
                        nonSubstantiveCodes(scales).stream())
                .toList();
    }

    @Override
    public boolean takesNumber() {
        return true;
    }

    @Override
    public List<Classification> classifications(Map<String, Scale> scales) {
        Scale points = scales.get(scale);
        return Classification.ofCodes(
                points.points().stream()
                        .map(point -> new Option(Integer.toString(point.value()), point.label()))
                        .toList(),
                points.nonSubstantive());
    }

    @Override
    public Ordinal in(List<String> chain) {
        return new Ordinal(
                key, text.firstOf(chain), help.map(words -> words.firstOf(chain)), sector, required, showIf, scale);
    }

    private List<String> nonSubstantiveCodes(Map<String, Scale> scales) {
        return scales.get(scale).nonSubstantive().stream().map(Option::code).toList();
    }
}
