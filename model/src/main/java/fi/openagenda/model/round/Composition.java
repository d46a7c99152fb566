package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Reference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which versions of which questions a round asks everywhere.
 *
 * @param sections the common questions, in the order in which they are asked
 * @param background questions about the respondent; results are broken down by each of them
 * @param backgroundFirst whether they are asked before the common questions rather than after them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Which versions of which questions a round asks everywhere.")
public record Composition(
        @JsonProperty(required = true)
        @Schema(required = true, description = "The common questions, in the order in which they are asked.")
        List<Part> sections,

        @Schema(
                description = "Questions about the respondent, each of type single and always shown. Results are broken"
                        + " down by each.")
        List<Reference> background,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(
                description =
                        "Whether background questions are asked before the common ones rather than last. Only then"
                                + " may conditions test them.",
                defaultValue = "false")
        boolean backgroundFirst) {

    /**
     * A section that names its questions.
     *
     * @param key short name
     * @param title heading for people
     * @param questions in the order in which they are asked
     */
    @Schema(name = "Part", description = "Questions that belong together, under a heading.")
    public record Part(
            @JsonProperty(required = true) @Schema(required = true, description = "Short name.", examples = "culture")
            String key,

            @JsonProperty(required = true) @Schema(required = true, description = "Heading for people.")
            Words title,

            @JsonProperty(required = true)
            @Schema(required = true, description = "In the order in which they are asked.")
            List<Reference> questions) {

        public Part {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(title, "title");
            questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
        }
    }

    public Composition {
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
        background = background == null ? List.of() : List.copyOf(background);
    }

    /** Everything it refers to. */
    public List<Reference> references() {
        return Stream.concat(background.stream(), sections.stream().flatMap(section -> section.questions().stream()))
                .toList();
    }
}
