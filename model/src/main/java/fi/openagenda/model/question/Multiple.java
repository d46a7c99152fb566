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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Any of several options. The answer is an array of codes; an empty one says that none applies.
 *
 * @param options at least two
 * @param minSelections fewest that may be chosen
 * @param maxSelections most that may be chosen
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Any of several options. The answer is an array of their codes: [\"school\", \"library\"].")
public record Multiple(
        @JsonProperty(required = true) @Schema(required = true)
        String key,

        @JsonProperty(required = true) @Schema(required = true)
        Words text,

        Optional<Words> help,
        Optional<String> sector,
        boolean required,
        Optional<Condition> showIf,

        @JsonProperty(required = true) @Schema(required = true, description = "At least two.")
        List<Option> options,

        @Schema(description = "Fewest that may be chosen.") Optional<Integer> minSelections,
        @Schema(description = "Most that may be chosen.") Optional<Integer> maxSelections)
        implements Question {

    public Multiple {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        options = List.copyOf(Objects.requireNonNull(options, "options"));
    }

    @Override
    public List<String> faultsOf(JsonNode answer, Map<String, Scale> scales) {
        List<String> faults = new ArrayList<>(Checks.faultsOfCodes(answer, codes(scales)));
        List<String> chosen = Codes.of(answer);
        minSelections
                .filter(least -> answer.isArray() && chosen.size() < least)
                .ifPresent(least -> faults.add("At least %d options must be chosen.".formatted(least)));
        maxSelections
                .filter(most -> chosen.size() > most)
                .ifPresent(most -> faults.add("At most %d options may be chosen.".formatted(most)));
        options.stream()
                .filter(option -> option.exclusive() && chosen.size() > 1 && chosen.contains(option.code()))
                .forEach(option -> faults.add("The option “%s” must be chosen alone.".formatted(option.code())));
        return faults;
    }

    @Override
    public List<Fault> ownFaults(Map<String, Scale> scales) {
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
    public List<String> codes(Map<String, Scale> scales) {
        return options.stream().map(Option::code).toList();
    }

    @Override
    public boolean hasSeveralCodes() {
        return true;
    }

    @Override
    public Map<String, Words> labels() {
        return Checks.labelsOf(options, "/options");
    }

    @Override
    public List<Classification> classifications(Map<String, Scale> scales) {
        return options.stream()
                .map(option -> Classification.yesOrNo(
                        option, answer -> Codes.of(answer).contains(option.code())))
                .toList();
    }

    @Override
    public List<String> openTextCodes() {
        return Checks.openTextCodesOf(options);
    }

    @Override
    public Multiple in(List<String> chain) {
        return new Multiple(
                key,
                text.firstOf(chain),
                help.map(words -> words.firstOf(chain)),
                sector,
                required,
                showIf,
                options.stream().map(option -> option.in(chain)).toList(),
                minSelections,
                maxSelections);
    }
}
