package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Any of several options. The answer is an array of codes; an empty one says that none applies.
 *
 * @param options at least two
 * @param minSelections fewest that may be chosen
 * @param maxSelections most that may be chosen
 * @param randomOrder whether front ends should show them in an order drawn anew for each respondent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Any of several options. The answer is an array of their codes: [\"school\", \"library\"].")
public record Multiple(
        @JsonProperty(required = true) @Schema(required = true, description = "At least two.")
        List<Option> options,

        @Schema(description = "Fewest that may be chosen; an exclusive option alone is enough.")
        Optional<Integer> minSelections,

        @Schema(description = "Most that may be chosen.") Optional<Integer> maxSelections,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Schema(description = Option.RANDOM_ORDER, defaultValue = "false")
        boolean randomOrder)
        implements AnswerType {

    public Multiple {
        options = List.copyOf(Objects.requireNonNull(options, "options"));
        minSelections = minSelections == null ? Optional.empty() : minSelections;
        maxSelections = maxSelections == null ? Optional.empty() : maxSelections;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        List<String> faults = new ArrayList<>(Checks.faultsOfCodes(answer, options));
        List<String> chosen = Codes.of(answer);
        List<String> alone = options.stream()
                .filter(option -> option.exclusive() && chosen.contains(option.code()))
                .map(Option::code)
                .toList();
        minSelections
                .filter(least -> answer.isArray() && chosen.size() < least && alone.isEmpty())
                .ifPresent(least -> faults.add("At least %d options must be chosen.".formatted(least)));
        maxSelections
                .filter(most -> chosen.size() > most)
                .ifPresent(most -> faults.add("At most %d options may be chosen.".formatted(most)));
        alone.stream()
                .filter(code -> chosen.size() > 1)
                .forEach(code -> faults.add("The option “%s” must be chosen alone.".formatted(code)));
        return faults;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfOptions(options, 2, "/options"));
        int least = minSelections.orElse(0);
        int most = maxSelections.orElse(options.size());
        if (least < 0 || least > options.size()) {
            faults.add(Fault.at("/minSelections", "Must be from 0 to the number of options."));
        }
        if (most < 1 || most > options.size() || most < least) {
            faults.add(Fault.at(
                    "/maxSelections", "Must be from 1 to the number of options, and not below minSelections."));
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return options.stream()
                .map(option -> Classification.yesOrNo(
                        option, answer -> Codes.of(answer).contains(option.code())))
                .toList();
    }

    @Override
    public Column column() {
        return new SetColumn(codes());
    }

    @Override
    public Map<String, Words> labels() {
        return Option.labelsOf(options, "/options");
    }

    @Override
    public Multiple withLabels(UnaryOperator<Words> replacement) {
        return new Multiple(Option.withLabels(options, replacement), minSelections, maxSelections, randomOrder);
    }

    @Override
    public Multiple skeleton() {
        return new Multiple(Option.skeletonOf(options), minSelections, maxSelections, false);
    }

    @Override
    public List<String> codes() {
        return Option.codesOf(options);
    }

    @Override
    public boolean hasSeveralCodes() {
        return true;
    }

    @Override
    public List<String> openTextCodes() {
        return Option.openTextCodesOf(options);
    }
}
