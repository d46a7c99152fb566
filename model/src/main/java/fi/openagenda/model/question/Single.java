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
 * @param levels how options are merged in results where too few chose them: from finer to coarser, each a list of groups of
 *     codes, made of whole groups of the one before; each option by itself comes before them and is not listed
 * @param spread codes of options that are in no group, because too few choose them to be shown anywhere and they belong to
 *     no other by meaning: in what is broken down by this question, who chose them is counted at random in the groups
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One of several options. The answer is the code of one of them: \"y1_3\".")
public record Single(
        @JsonProperty(required = true) @Schema(required = true, description = "At least two.")
        List<Option> options,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Schema(description = Option.RANDOM_ORDER, defaultValue = "false")
        boolean randomOrder,

        @Schema(
                description = "How options are merged in results where too few chose them. From finer to coarser, each"
                        + " level a list of at least two groups of codes, made of whole groups of the one before. Each"
                        + " option by itself comes before them and is not listed. Every substantive code that is not"
                        + " spread is in one group of each level.",
                examples = "[[[\"15-17\", \"18-24\"], [\"25-34\"]]]")
        List<List<List<String>>> levels,

        @Schema(
                description = "Codes that too few choose to be shown anywhere, and that belong with no other by"
                        + " meaning. In results broken down by this question, who chose them is counted at random in"
                        + " the other groups.",
                examples = "[\"other\"]")
        List<String> spread)
        implements AnswerType {

    public Single {
        options = List.copyOf(Objects.requireNonNull(options, "options"));
        levels = levels == null
                ? List.of()
                : levels.stream()
                        .map(groups -> groups.stream().map(List::copyOf).toList())
                        .toList();
        spread = spread == null ? List.of() : List.copyOf(spread);
    }

    /** Options that are shown by themselves or not at all. */
    public Single(List<Option> options, boolean randomOrder) {
        this(options, randomOrder, List.of(), List.of());
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
        List<Fault> faults = Checks.faultsOfOptions(options, 2, "/options");
        return faults.isEmpty() ? new LevelCheck(this).faults() : faults;
    }

    @Override
    public List<Classification> classifications() {
        List<Option> substantive = substantive();
        return Classification.ofCodes(
                substantive,
                options.stream().filter(Option::nonSubstantive).toList(),
                classes -> Ladder.of(Option.codesOf(substantive), levels));
    }

    /** The options that results are broken down by, in order: substantive ones that are not spread. */
    public List<Option> groups() {
        return substantive().stream()
                .filter(option -> !spread.contains(option.code()))
                .toList();
    }

    /** How {@link #groups()} are merged. */
    public Ladder ladder() {
        return Ladder.of(Option.codesOf(groups()), levels);
    }

    private List<Option> substantive() {
        return options.stream().filter(option -> !option.nonSubstantive()).toList();
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
        return new Single(Option.withLabels(options, replacement), randomOrder, levels, spread);
    }

    @Override
    public Single asAsked() {
        return new Single(options, randomOrder);
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
