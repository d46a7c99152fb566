package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An ordinal scale: labelled points from low to high, and codes beside it such as “don't know”.
 *
 * @param points from low to high
 * @param nonSubstantive answers that are no point on the scale
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An ordinal scale: labelled points from low to high, and codes beside it.")
public record Scale(
        @JsonProperty(required = true) @Schema(required = true, description = "From low to high.")
        List<Point> points,

        @Schema(description = "Answers that are no point on the scale, such as “don't know”.")
        List<Option> nonSubstantive) {

    /**
     * A point on the scale.
     *
     * @param value its number, which is what data carries
     * @param label what people read
     */
    @Schema(name = "Point", description = "A labelled point on a scale.")
    public record Point(
            @JsonProperty(required = true)
            @Schema(required = true, description = "Its number, which is what data carries.")
            int value,

            @JsonProperty(required = true) @Schema(required = true, description = "What people read.")
            Words label) {

        public Point {
            Objects.requireNonNull(label, "label");
        }
    }

    public Scale {
        points = List.copyOf(Objects.requireNonNull(points, "points"));
        nonSubstantive = nonSubstantive == null ? List.of() : List.copyOf(nonSubstantive);
    }

    /** What is wrong with the scale, with pointers from the scale on. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfCodesBeside(nonSubstantive, "/nonSubstantive"));
        if (points.size() < 2) {
            faults.add(Fault.at("/points", "There must be at least two points."));
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).value <= points.get(i - 1).value) {
                faults.add(Fault.at("/points/" + i + "/value", "Values must rise from point to point."));
            }
        }
        return faults;
    }

    /** Its texts by where they stand, with pointers from the scale on. */
    public Map<String, Words> labels() {
        Map<String, Words> labels = new LinkedHashMap<>(Checks.labelsOf(nonSubstantive, "/nonSubstantive"));
        for (int i = 0; i < points.size(); i++) {
            labels.put("/points/" + i + "/label", points.get(i).label);
        }
        return labels;
    }

    /** The same in the first language of the chain that has it. */
    public Scale in(List<String> chain) {
        return new Scale(
                points.stream()
                        .map(point -> new Point(point.value, point.label.firstOf(chain)))
                        .toList(),
                nonSubstantive.stream().map(option -> option.in(chain)).toList());
    }
}
