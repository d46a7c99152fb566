package fi.openagenda.model.barometer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a barometer asks everywhere: its document over HTTP, in the code and in the database alike.
 *
 * @param slug short name in URLs
 * @param title name for people
 * @param description what it is, in a sentence or two
 * @param privacyNotice what respondents are told about their answers
 * @param languages BCP 47 tags, the first one complete; also the order in which a missing text falls back
 * @param sectors service areas that questions belong to
 * @param scales ordinal scales by name
 * @param background questions about the respondent; results are broken down by each of them
 * @param questions the common questions, in the order in which they are asked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Barometer", description = "What a barometer asks everywhere.")
public record Definition(
        @JsonProperty(required = true)
        @Schema(required = true, description = "Short name in URLs.", examples = "kuntalaisbarometri")
        String slug,

        @JsonProperty(required = true) @Schema(required = true, description = "Name for people.")
        Words title,

        @Schema(description = "What it is, in a sentence or two.")
        Words description,

        @Schema(description = "What respondents are told about their answers.")
        Words privacyNotice,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "BCP 47 tags. Every text exists in the first; the order is that in which a"
                        + " missing text falls back.",
                examples = "[\"fi\", \"sv\", \"en\"]")
        List<String> languages,

        @Schema(description = "Service areas that questions belong to.")
        List<Sector> sectors,

        @Schema(description = "Ordinal scales by name.") Map<String, Scale> scales,

        @Schema(description = "Questions about the respondent, all of type single. Results are broken down by each.")
        List<Question> background,

        @JsonProperty(required = true)
        @Schema(required = true, description = "The common questions, in the order in which they are asked.")
        List<Question> questions) {

    public Definition {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(title, "title");
        description = description == null ? Words.EMPTY : description;
        privacyNotice = privacyNotice == null ? Words.EMPTY : privacyNotice;
        languages = List.copyOf(Objects.requireNonNull(languages, "languages"));
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        scales = scales == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(scales));
        background = background == null ? List.of() : List.copyOf(background);
        questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
    }

    /** Everything every respondent may be asked, background first. */
    public List<Question> allQuestions() {
        return Stream.concat(background.stream(), questions.stream()).toList();
    }
}
