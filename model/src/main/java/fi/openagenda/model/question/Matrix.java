package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Several things judged on one scale. The answer is an object: by row, the number of a point or a code beside the scale.
 * Rows may be left out. Each row is counted as a question of its own, {@code key.row}.
 *
 * @param rows what is judged, at least one
 * @param scale what it is judged on
 * @param randomOrder whether front ends should show the rows in an order drawn anew for each respondent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "Several things judged on one scale. The answer is an object by row, whose values are the numbers"
                + " of points or non-substantive codes; rows may be left out: {\"roads\": 4, \"parks\": \"dk\"}.")
public record Matrix(
        @JsonProperty(required = true) @Schema(required = true, description = "What is judged; at least one.")
        List<Row> rows,

        @JsonProperty(required = true) @Schema(required = true)
        Scale scale,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Schema(description = Option.RANDOM_ORDER, defaultValue = "false")
        boolean randomOrder)
        implements AnswerType {

    /**
     * One of the things judged.
     *
     * @param code what data carries
     * @param label what people read
     */
    @Schema(name = "Row", description = "One of the things judged.")
    public record Row(
            @JsonProperty(required = true) @Schema(required = true, description = "What data carries.")
            String code,

            @JsonProperty(required = true) @Schema(required = true, description = "What people read.")
            Words label) {

        public Row {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
        }
    }

    public Matrix {
        rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
        Objects.requireNonNull(scale, "scale");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        if (!answer.isObject() || answer.isEmpty()) {
            return List.of("Must be an object with at least one row; leave the question out to skip it.");
        }
        List<String> faults = new ArrayList<>();
        answer.properties().forEach(given -> {
            if (rows.stream().noneMatch(row -> row.code().equals(given.getKey()))) {
                faults.add("There is no row “%s”.".formatted(Codes.shortened(given.getKey())));
            } else {
                scale.faultsOf(given.getValue())
                        .forEach(fault -> faults.add("Row “%s”: %s".formatted(given.getKey(), fault)));
            }
        });
        return faults;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfOptions(rowsAsOptions(), 1, "/rows"));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).code().contains(".")) {
                faults.add(
                        Fault.at("/rows/" + i + "/code", "A row's code has no dot: data joins it to the key by one."));
            }
        }
        faults.addAll(Checks.below("/scale", scale.faults()));
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return rows.stream()
                .flatMap(row -> scale.classifications().stream()
                        .map(classification -> classification.ofItem(row.code(), row.label())))
                .toList();
    }

    @Override
    public boolean hasOrder() {
        return true;
    }

    @Override
    public Column column() {
        return new ObjectColumn(rows.stream().map(Row::code).toList(), scale.column());
    }

    @Override
    public Map<String, Words> labels() {
        Map<String, Words> labels = new LinkedHashMap<>(Option.labelsOf(rowsAsOptions(), "/rows"));
        labels.putAll(Checks.below("/scale", scale.labels()));
        return labels;
    }

    @Override
    public Matrix withLabels(UnaryOperator<Words> replacement) {
        return new Matrix(
                rows.stream()
                        .map(row -> new Row(row.code(), replacement.apply(row.label())))
                        .toList(),
                scale.withLabels(replacement),
                randomOrder);
    }

    @Override
    public Matrix skeleton() {
        return new Matrix(
                Option.skeletonOf(rowsAsOptions()).stream()
                        .map(row -> new Row(row.code(), row.label()))
                        .toList(),
                scale.withLabels(words -> Words.EMPTY),
                false);
    }

    @Override
    public List<Measure> measures() {
        return rows.stream().map(row -> scale.measure().ofRow(row.code())).toList();
    }

    private List<Option> rowsAsOptions() {
        return rows.stream().map(row -> new Option(row.code(), row.label())).toList();
    }
}
