package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Points to be divided among options (a constant sum question), such as a hundred euros of a budget. The answer is an
 * object: by option, its points; an option that is left out gets none. Each option is counted as a question of its own,
 * {@code key.option}, in the declared bands of points, and not at all when none are declared.
 *
 * @param options at least two
 * @param total the points that are divided, all of them
 * @param bands ascending, without overlap, from 0 to the total
 * @param randomOrder whether front ends should show the options in an order drawn anew for each respondent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "Points to be divided among options. The answer is an object by option, whose whole numbers add up"
                        + " to total; an option left out gets none: {\"care\": 60, \"roads\": 40}. It is published in the declared"
                        + " bands of points, and not at all when none are declared.")
public record Allocation(
        @JsonProperty(required = true) @Schema(required = true, description = "At least two.")
        List<Option> options,

        @JsonProperty(required = true)
        @Schema(required = true, description = "The points that are divided, all of them.", examples = "100")
        int total,

        @Schema(description = "Ascending, without overlap, from 0 to total.")
        List<Band> bands,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Schema(description = Option.RANDOM_ORDER, defaultValue = "false")
        boolean randomOrder)
        implements AnswerType {

    private static final int MOST_POINTS = 1_000_000;

    public Allocation {
        options = List.copyOf(Objects.requireNonNull(options, "options"));
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        if (!answer.isObject() || answer.isEmpty()) {
            return List.of("Must be an object: by option, its points; leave the question out to skip it.");
        }
        List<String> faults = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<String, JsonNode> given : answer.properties()) {
            faults.addAll(Checks.faultsOfCode(TextNode.valueOf(given.getKey()), options));
            Checks.faultsOfNumber(given.getValue(), 0, total, List.of())
                    .forEach(fault -> faults.add("Option “%s”: %s".formatted(Codes.shortened(given.getKey()), fault)));
            sum += given.getValue().asLong();
        }
        if (faults.isEmpty() && sum != total) {
            faults.add("The points must add up to %d, not %d.".formatted(total, sum));
        }
        return faults;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfOptions(options, 2, "/options"));
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            if (option.openText() || option.exclusive() || option.nonSubstantive()) {
                faults.add(Fault.at(
                        "/options/" + i, "What gets points has no open text, is not exclusive and is substantive."));
            }
            if (option.code().contains(".")) {
                faults.add(Fault.at(
                        "/options/" + i + "/code", "A code here has no dot: data joins it to the key by one."));
            }
        }
        if (total < 1 || total > MOST_POINTS) {
            faults.add(Fault.at("/total", "Must be from 1 to %d.".formatted(MOST_POINTS)));
        } else {
            faults.addAll(Band.faultsOf(bands, 0, total));
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return bands.isEmpty()
                ? List.of()
                : options.stream()
                        .map(option -> Classification.byBand(bands, answer -> answer.path(option.code())
                                        .asInt(0))
                                .named(option.code(), option.label()))
                        .toList();
    }

    @Override
    public boolean hasOrder() {
        return true;
    }

    @Override
    public Column column() {
        return new ObjectColumn(Option.codesOf(options), NumberColumn.between(0, total));
    }

    @Override
    public Map<String, Words> labels() {
        return Option.labelsOf(options, "/options");
    }

    @Override
    public Allocation withLabels(UnaryOperator<Words> replacement) {
        return new Allocation(Option.withLabels(options, replacement), total, bands, randomOrder);
    }

    @Override
    public Allocation skeleton() {
        return new Allocation(Option.skeletonOf(options), total, bands, false);
    }
}
