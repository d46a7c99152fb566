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
 * Options in an order of one's own. The answer is an array of codes, the first one first; the rest may be left out.
 * Published is how often each came first.
 *
 * @param options at least two
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "Options in an order of one's own. The answer is an array of codes, the first one first, not"
                + " necessarily all: [\"transit\", \"streets\"].")
public record Ranking(
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

    public Ranking {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        options = List.copyOf(Objects.requireNonNull(options, "options"));
    }

    @Override
    public List<String> faultsOf(JsonNode answer, Map<String, Scale> scales) {
        List<String> faults = new ArrayList<>(Checks.faultsOfCodes(answer, codes(scales)));
        if (answer.isArray() && answer.isEmpty()) {
            faults.add("At least one option must be placed; leave the question out to skip it.");
        }
        return faults;
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
    public boolean hasSeveralCodes() {
        return true;
    }

    @Override
    public Map<String, Words> labels() {
        return Checks.labelsOf(options, "/options");
    }

    @Override
    public List<Classification> classifications(Map<String, Scale> scales) {
        return List.of(Classification.byCode(options, answer -> answer.path(0).asText()));
    }

    @Override
    public Ranking in(List<String> chain) {
        return new Ranking(
                key,
                text.firstOf(chain),
                help.map(words -> words.firstOf(chain)),
                sector,
                required,
                showIf,
                options.stream().map(option -> option.in(chain)).toList());
    }
}
