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
 * One of several options. The answer is its code.
 *
 * @param options at least two
 * @param randomOrder whether front ends should show them in an order drawn anew for each respondent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One of several options. The answer is the code of one of them: \"y1_3\".")
public record Single(
        @JsonProperty(required = true) @Schema(required = true, description = "At least two.")
        List<Option> options,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Schema(description = Option.RANDOM_ORDER, defaultValue = "false")
        boolean randomOrder)
        implements AnswerType {

    public Single {
        options = List.copyOf(Objects.requireNonNull(options, "options"));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return Checks.faultsOfCode(answer, options);
    }

    @Override
    public List<Fault> faults() {
        return Checks.faultsOfOptions(options, 2, "/options");
    }

    @Override
    public List<Classification> classifications() {
        return Classification.ofCodes(options);
    }

    @Override
    public Column column() {
        return NumberColumn.of(options);
    }

    @Override
    public Map<String, Words> labels() {
        return Option.labelsOf(options, "/options");
    }

    @Override
    public Single withLabels(UnaryOperator<Words> replacement) {
        return new Single(Option.withLabels(options, replacement), randomOrder);
    }

    @Override
    public Single skeleton() {
        return new Single(Option.skeletonOf(options), false);
    }

    @Override
    public List<String> codes() {
        return Option.codesOf(options);
    }

    @Override
    public List<String> openTextCodes() {
        return Option.openTextCodesOf(options);
    }
}
