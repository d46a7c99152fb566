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
import java.util.stream.Stream;
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
        @JsonProperty(required = true) @Schema(required = true, description = "From low to high; 2 to 101 of them.")
        List<Point> points,

        @Schema(description = "Answers that are no point on the scale, such as “don't know”.")
        List<Option> nonSubstantive) {

    private static final int MOST_POINTS = 101;

    /**
     * A point on the scale.
     *
     * @param value its number, which is what data carries
     * @param label what people read; may be empty between labelled ends
     */
    @Schema(name = "Point", description = "A point on a scale.")
    public record Point(
            @JsonProperty(required = true)
            @Schema(required = true, description = "Its number, which is what data carries.")
            int value,

            @JsonProperty(required = true)
            @Schema(required = true, description = "What people read; may be empty between labelled ends.")
            Words label) {

        public Point {
            Objects.requireNonNull(label, "label");
        }
    }

    public Scale {
        points = List.copyOf(Objects.requireNonNull(points, "points"));
        nonSubstantive = nonSubstantive == null ? List.of() : List.copyOf(nonSubstantive);
    }

    /** What is wrong with this answer, a sentence each. */
    List<String> faultsOf(JsonNode answer) {
        int lowest = points.get(0).value;
        int highest = points.get(points.size() - 1).value;
        List<String> faults = Checks.faultsOfNumber(answer, lowest, highest, nonSubstantive);
        return faults.isEmpty() && answer.isInt() && !hasPoint(answer.intValue())
                ? List.of("There is no point %d on the scale.".formatted(answer.intValue()))
                : faults;
    }

    private boolean hasPoint(int value) {
        for (Point point : points) {
            if (point.value == value) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the scale, with pointers from the scale on. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfNumbersBeside(nonSubstantive, "/nonSubstantive"));
        if (points.size() < 2 || points.size() > MOST_POINTS) {
            faults.add(Fault.at("/points", "There must be from 2 to %d points.".formatted(MOST_POINTS)));
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).value <= points.get(i - 1).value) {
                faults.add(Fault.at("/points/" + i + "/value", "Values must rise from point to point."));
            }
        }
        return faults;
    }

    /** How answers on it are counted: the points in one table, and each code beside it in one of its own. */
    List<Classification> classifications() {
        return Classification.ofCodes(
                points.stream()
                        .map(point -> new Option(Integer.toString(point.value), point.label))
                        .toList(),
                nonSubstantive,
                Ladder::ofScale);
    }

    /** How answers on it lie on a card. */
    Column column() {
        return NumberColumn.of(points.stream().map(point -> IntNode.valueOf(point.value)), nonSubstantive);
    }

    /** The number of the point that was answered. */
    Measure measure() {
        return Measure.ofAnswer(points.get(0).value, points.get(points.size() - 1).value);
    }

    /** What answers may hold: numbers of points as text, and the codes beside them. */
    List<String> codes() {
        return Stream.concat(
                        points.stream().map(point -> Integer.toString(point.value)),
                        Option.codesOf(nonSubstantive).stream())
                .toList();
    }

    /** Its texts by where they stand, with pointers from the scale on. */
    Map<String, Words> labels() {
        Map<String, Words> labels = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            labels.put("/points/" + i + "/label", points.get(i).label);
        }
        labels.putAll(Option.labelsOf(nonSubstantive, "/nonSubstantive"));
        return labels;
    }

    /** The same with each of its texts replaced. */
    Scale withLabels(UnaryOperator<Words> replacement) {
        return new Scale(
                points.stream()
                        .map(point -> new Point(point.value, replacement.apply(point.label)))
                        .toList(),
                Option.withLabels(nonSubstantive, replacement));
    }
}
