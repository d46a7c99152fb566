package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.PlainText;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer in one's own words. It is kept apart from the other answers and never published.
 *
 * @param maxLength most characters (Unicode code points)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "An answer in one's own words, a string. It is kept apart from the other answers and never"
                + " published.")
public record Text(
        @JsonProperty(required = true) @Schema(required = true)
        String key,

        @JsonProperty(required = true) @Schema(required = true)
        Words text,

        Optional<Words> help,
        Optional<String> sector,
        boolean required,
        Optional<Condition> showIf,

        @JsonProperty(required = true)
        @Schema(required = true, description = "Most characters (Unicode code points), up to 10 000.")
        int maxLength)
        implements Question {

    public Text {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
    }

    private static final int LONGEST = 10_000;

    @Override
    public List<String> faultsOf(JsonNode answer, Map<String, Scale> scales) {
        return answer.isTextual()
                ? PlainText.faultOf(answer.textValue(), maxLength).stream().toList()
                : List.of("Must be a string.");
    }

    @Override
    public List<Fault> ownFaults(Map<String, Scale> scales) {
        return maxLength >= 1 && maxLength <= LONGEST
                ? List.of()
                : List.of(Fault.at("/maxLength", "Must be from 1 to %d.".formatted(LONGEST)));
    }

    @Override
    public List<String> codes(Map<String, Scale> scales) {
        return List.of();
    }

    @Override
    public List<Classification> classifications(Map<String, Scale> scales) {
        return List.of();
    }

    @Override
    public Text in(List<String> chain) {
        return new Text(
                key, text.firstOf(chain), help.map(words -> words.firstOf(chain)), sector, required, showIf, maxLength);
    }
}
