package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the answers to choose from.
 *
 * @param code what data carries; never changes
 * @param label what people read
 * @param nonSubstantive true for “don't know”, “prefer not to say” and the like, which stay out of the base
 * @param exclusive true for “none of these”: chosen alone
 * @param openText whether the respondent may add a few words of their own
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@Schema(description = "One of the answers to choose from.")
public record Option(
        @JsonProperty(required = true) @Schema(required = true, description = "What data carries; never changes.")
        String code,

        @JsonProperty(required = true) @Schema(required = true, description = "What people read.")
        Words label,

        @Schema(
                description = "True for “don't know”, “prefer not to say” and the like, which stay out of the base.",
                defaultValue = "false")
        boolean nonSubstantive,

        @Schema(description = "True for “none of these”: chosen alone.", defaultValue = "false")
        boolean exclusive,

        @Schema(
                description = "Whether the respondent may add a few words of their own, in otherTexts.",
                defaultValue = "false")
        boolean openText) {

    public Option {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
    }

    /** An option that is nothing special. */
    public Option(String code, Words label) {
        this(code, label, false, false, false);
    }

    /** The same in the first language of the chain that has it. */
    Option in(List<String> chain) {
        return new Option(code, label.firstOf(chain), nonSubstantive, exclusive, openText);
    }
}
