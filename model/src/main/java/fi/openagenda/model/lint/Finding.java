package fi.openagenda.model.lint;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.language.Words;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing by which a question could be better. Unlike a {@code Fault} it refuses nothing: it is advice.
 *
 * @param rule id of the rule, as in {@link Rules}
 * @param level how much it weighs this time, which may be more than the rule's usual level
 * @param language BCP 47 tag of the text concerned; nothing when it is of all languages alike
 * @param pointer JSON Pointer (RFC 6901) from the root of what was checked
 * @param question key of the question concerned, if it is one
 * @param message what was found: the word, the count; in Finnish, Swedish and English
 * @param advice what to do; in Finnish, Swedish and English
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One thing by which a question could be better.")
public record Finding(
        @Schema(required = true, description = "Id of the rule.", examples = "Q007")
        String rule,

        @Schema(required = true, description = "How much it weighs this time.")
        Level level,

        @Schema(description = "BCP 47 tag of the text concerned; left out when it is of all languages alike.")
        Optional<String> language,

        @Schema(
                required = true,
                description = "JSON Pointer (RFC 6901) from the root of what was checked.",
                examples = "/questions/3/text")
        String pointer,

        @Schema(description = "Key of the question concerned, if it is one.")
        Optional<String> question,

        @Schema(required = true, description = "What was found, in fi, sv and en.")
        Words message,

        @Schema(required = true, description = "What to do, in fi, sv and en.")
        Words advice) {

    /** The same in a document of which what was checked is a part. */
    public Finding below(String parent) {
        return new Finding(rule, level, language, parent + pointer, question, message, advice);
    }
}
