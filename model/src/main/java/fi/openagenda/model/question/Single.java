package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of several options. The answer is its code.
 *
 * @param options at least two
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One of several options. The answer is the code of one of them: \"y1_3\".")
public record Single(
        @JsonProperty(required = true) @Schema(required = true)
        String key,

        @JsonProperty(required = true) @Schema(required = true)
        Words text,

        Optional<Words> help,
        Optional<String> sector,
        boolean required,
        Optional<Condition> showIf,

        @JsonProperty(required = true) @Schema(required = true, description = "At least two.")
        List<Option> options)
        implements Question {

    public Single {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        options = List.copyOf(Objects.requireNonNull(options, "options"));
    }

    @Override
    public List<String> faultsOf(JsonNode answer, Map<String, Scale> scales) {
        return Checks.faultsOfCode(answer, codes(scales));
    }

    @Override
    public List<Fault> ownFaults(Map<String, Scale> scales) {
        return Checks.faultsOfOptions(options, 2, "/options");
    }

    @Override
    public List<String> codes(Map<String, Scale> scales) {
        return options.stream().map(Option::code).toList();
    }

    @Override
    public Map<String, Words> labels() {
        return Checks.labelsOf(options, "/options");
    }

    @Override
    public List<Classification> classifications(Map<String, Scale> scales) {
        return Classification.ofCodes(options);
    }

    @Override
    public List<String> openTextCodes() {
        return Checks.openTextCodesOf(options);
    }

    @Override
    public Single in(List<String> chain) {
        return new Single(
                key,
                text.firstOf(chain),
                help.map(words -> words.firstOf(chain)),
                sector,
                required,
                showIf,
                options.stream().map(option -> option.in(chain)).toList());
    }
}
