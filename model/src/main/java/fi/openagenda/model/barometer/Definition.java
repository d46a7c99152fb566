package fi.openagenda.model.barometer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Fallbacks;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds for all rounds of a barometer: its document over HTTP, in the code and in the database alike. What is asked
 * is in the rounds.
 *
 * @param slug short name in URLs
 * @param title name for people
 * @param description what it is, in a sentence or two
 * @param privacyNotice what respondents are told about their answers
 * @param languages BCP 47 tags, the first one complete; also the order in which a missing text falls back at last
 * @param fallbacks what stands in for a text that is missing, by language; a language without must be complete
 * @param sectors service areas by which results are grouped
 * @param supportMaterial what helps to run it or to answer
 * @param protection how respondents are protected in what is published, and whom figures speak for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Barometer", description = "What holds for all rounds of a barometer. What is asked is in the rounds.")
public record Definition(
        @JsonProperty(required = true)
        @Schema(required = true, description = "Short name in URLs.", examples = "kuntalaisbarometri")
        String slug,

        @JsonProperty(required = true) @Schema(required = true, description = "Name for people.")
        Words title,

        @Schema(description = "What it is, in a sentence or two.")
        Words description,

        @Schema(description = "What respondents are told about their answers. A round cannot open without it.")
        Words privacyNotice,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "BCP 47 tags. Every text exists in the first; the order is that in which a"
                        + " missing text falls back at last.",
                examples = "[\"fi\", \"sv\", \"en\"]")
        List<String> languages,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The languages that stand in for a text that is missing, by language. A language that has"
                        + " none must be complete before a round is opened.",
                examples = "{\"smn\": [\"se\", \"fi\"]}")
        Map<String, List<String>> fallbacks,

        @Schema(description = "Service areas by which results are grouped.")
        List<Sector> sectors,

        @Schema(description = "What helps to run the barometer or to answer.")
        List<SupportLink> supportMaterial,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Protection.class)
        @Schema(
                description =
                        "How respondents are protected in what is published, and whom figures speak for. A round is"
                                + " frozen with it.")
        Protection protection) {

    public Definition {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(title, "title");
        description = description == null ? Words.EMPTY : description;
        privacyNotice = privacyNotice == null ? Words.EMPTY : privacyNotice;
        languages = List.copyOf(Objects.requireNonNull(languages, "languages"));
        fallbacks = fallbacks == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fallbacks));
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        supportMaterial = supportMaterial == null ? List.of() : List.copyOf(supportMaterial);
        protection = protection == null ? new Protection() : protection;
    }

    /** Its languages, and what stands in for what. */
    public Fallbacks languageChain() {
        return new Fallbacks(languages, fallbacks);
    }
}
