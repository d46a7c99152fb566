package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A postal area of Finland. The answer is its code, five digits. It is published by the areas listed, and not at all
 * when none are.
 *
 * @param areas the areas to choose from; any, if none is listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "A postal area of Finland. The answer is its five digits: \"91100\". Where areas are listed, it is"
                        + " one of them, and results are published by them; where none are, it is never published.")
public record PostalArea(
        @Schema(description = "The areas to choose from; any, if none is listed.")
        List<Option> areas) implements AnswerType {

    private static final int DIGITS = 5;
    private static final String FORM = "[0-9]{%d}".formatted(DIGITS);

    public PostalArea {
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        if (!answer.isTextual() || !answer.textValue().matches(FORM)) {
            return List.of("Must be a string of five digits.");
        }
        return areas.isEmpty() ? List.of() : Checks.faultsOfCode(answer, areas);
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfOptions(areas, 0, "/areas"));
        for (int i = 0; i < areas.size(); i++) {
            if (!areas.get(i).code().matches(FORM)) {
                faults.add(Fault.at("/areas/" + i + "/code", "Must be five digits."));
            }
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return areas.isEmpty() ? List.of() : List.of(Classification.byCode(areas, JsonNode::asText, Ladder::flat));
    }

    @Override
    public Column column() {
        return areas.isEmpty() ? NumberColumn.ofDigits(DIGITS) : NumberColumn.of(areas);
    }

    @Override
    public Map<String, Words> labels() {
        return Option.labelsOf(areas, "/areas");
    }

    @Override
    public PostalArea withLabels(UnaryOperator<Words> replacement) {
        return new PostalArea(Option.withLabels(areas, replacement));
    }

    @Override
    public PostalArea skeleton() {
        return new PostalArea(Option.skeletonOf(areas));
    }

    @Override
    public List<String> codes() {
        return Option.codesOf(areas);
    }
}
