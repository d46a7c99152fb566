package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Questions that belong together, under a heading.
 *
 * @param key short name
 * @param title heading for people
 * @param questions in the order in which they are asked
 */
@Schema(description = "Questions that belong together, under a heading.")
public record Section(
        @JsonProperty(required = true) @Schema(required = true, description = "Short name.", examples = "culture")
        String key,

        @JsonProperty(required = true) @Schema(required = true, description = "Heading for people.")
        Words title,

        @JsonProperty(required = true) @Schema(required = true, description = "In the order in which they are asked.")
        List<Question> questions) {

    public Section {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
    }
}
