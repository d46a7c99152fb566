package fi.openagenda.model.lint;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule of good questions that a machine can check.
 *
 * @param id never changes, nor is given to another rule
 * @param name the same in a few English words
 * @param level how much it usually weighs
 * @param scope what is looked at
 * @param title name for people
 * @param why what goes wrong otherwise
 * @param advice what to do
 * @param sources where the rule is taken from
 */
@Schema(description = "A rule of good questions that a machine can check.")
public record Rule(
        @JsonProperty(required = true)
        @Schema(required = true, description = "Never changes, nor is given to another rule.", examples = "Q007")
        String id,

        @JsonProperty(required = true)
        @Schema(required = true, description = "The same in a few English words.", examples = "double-barrelled")
        String name,

        @JsonProperty(required = true) @Schema(required = true, description = "How much it usually weighs.")
        Level level,

        @JsonProperty(required = true) @Schema(required = true, description = "What is looked at.", examples = "text")
        String scope,

        @JsonProperty(required = true) @Schema(required = true, description = "Name for people, in fi, sv and en.")
        Words title,

        @JsonProperty(required = true)
        @Schema(required = true, description = "What goes wrong otherwise, in fi, sv and en.")
        Words why,

        @JsonProperty(required = true) @Schema(required = true, description = "What to do, in fi, sv and en.")
        Words advice,

        @JsonProperty(required = true) @Schema(required = true, description = "Where the rule is taken from.")
        List<String> sources) {}
