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
        int chosen = answer.isArray() ? answer.size() : 0;
        boolean alone = false;
        for (Option option : options) {
            if (option.exclusive() && isChosen(answer, option.code())) {
                alone = true;
                if (chosen > 1) {
                    faults.add("The option “%s” must be chosen alone.".formatted(option.code()));
                }
            }
        }
        if (answer.isArray() && !alone && chosen < minSelections.orElse(0)) {
            faults.add("At least %d options must be chosen.".formatted(minSelections.get()));
        }
        if (chosen > maxSelections.orElse(chosen)) {
            faults.add("At most %d options may be chosen.".formatted(maxSelections.get()));
        }
        return faults;
    }

    private static boolean isChosen(JsonNode answer, String option) {
        for (JsonNode code : answer) {
            if (code.asText().equals(option)) {
                return true;
            }
        }
        return false;
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
