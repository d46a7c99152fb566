package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names a version of a question of the bank, as in {@code library-satisfaction@2}. What refers to a version never copies
 * it, and a version never changes.
 *
 * @param question key of the question
 * @param version number of the version
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[A-Za-z][A-Za-z0-9_-]{0,63}@[1-9][0-9]{0,8}$",
        description = "A version of a question of the bank: its key, @ and the number of the version.",
        examples = "library-satisfaction@2")
public record Reference(String question, int version) {

    private static final Pattern FORM = Pattern.compile("(" + Question.KEY + ")@([1-9][0-9]{0,8})");

    /** To this very version. */
    public static Reference to(Question question) {
        return new Reference(question.key(), question.version());
    }

    /** Read from its text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Reference parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a reference to a version of a question");
        }
        return new Reference(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    @JsonValue
    @Override
    public String toString() {
        return question + "@" + version;
    }
}
