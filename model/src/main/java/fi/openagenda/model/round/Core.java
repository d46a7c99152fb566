package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Fallbacks;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a round asks everywhere, whole: the document that is frozen when the round opens, and by whose hash every
 * municipality can prove that it asked the common questions unchanged.
 *
 * @param barometer short name of the series
 * @param round name of the edition
 * @param title the barometer's
 * @param description the barometer's
 * @param privacyNotice to be shown before the first question
 * @param languages in which it is asked
 * @param fallbacks what stands in for a text that is missing, by language
 * @param sectors service areas by which results are grouped
 * @param sections the common questions
 * @param background questions about the respondent
 * @param backgroundFirst whether they are asked before the common questions
 * @param anonymity who may answer, and what joins a respondent to a response
 * @param protection how respondents are protected in what is published, and whom figures speak for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Core",
        description =
                "What a round asks everywhere. It is served as canonical JSON (RFC 8785): the SHA-256 of the bytes"
                        + " is that of the document.")
public record Core(
        @JsonProperty(required = true) @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @JsonProperty(required = true) @Schema(required = true, description = "Key of the round.")
        String round,

        @JsonProperty(required = true) @Schema(required = true, description = "Name of the barometer for people.")
        Words title,

        @Schema(description = "What the barometer is.") Words description,

        @Schema(description = "To be shown before the first question.")
        Words privacyNotice,

        @JsonProperty(required = true)
        @Schema(required = true, description = "BCP 47 tags of the languages it is asked in.")
        List<String> languages,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The languages that stand in for a text that is missing, by language.")
        Map<String, List<String>> fallbacks,

        @Schema(description = "Service areas by which results are grouped.")
        List<Sector> sectors,

        @JsonProperty(required = true) @Schema(required = true, description = "The common questions.")
        List<Section> sections,

        @Schema(description = "Questions about the respondent.")
        List<Question> background,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(
                description = "Whether they are asked before the common questions rather than last.",
                defaultValue = "false")
        boolean backgroundFirst,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Anonymity.Unsaid.class)
        @Schema(description = "Who may answer, and what joins a respondent to a response.", defaultValue = "open")
        Anonymity anonymity,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Protection.class)
        @Schema(description = "How respondents are protected in what is published, and whom figures speak for.")
        Protection protection) {

    public Core {
        Objects.requireNonNull(barometer, "barometer");
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(title, "title");
        languages = List.copyOf(Objects.requireNonNull(languages, "languages"));
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
        description = description == null ? Words.EMPTY : description;
        privacyNotice = privacyNotice == null ? Words.EMPTY : privacyNotice;
        fallbacks = fallbacks == null ? Map.of() : fallbacks;
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        background = background == null ? List.of() : List.copyOf(background);
        anonymity = anonymity == null ? Anonymity.OPEN : anonymity;
        protection = protection == null ? new Protection() : protection;
    }

    /** What a round of a barometer asks, every reference followed. */
    public static Core of(
            Definition definition,
            String round,
            Anonymity anonymity,
            Composition composition,
            Function<Reference, Question> questions) {
        return new Core(
                definition.slug(),
                round,
                definition.title(),
                definition.description(),
                definition.privacyNotice(),
                definition.languages(),
                definition.fallbacks(),
                definition.sectors(),
                composition.sections().stream()
                        .map(part -> new Section(
                                part.key(),
                                part.title(),
                                part.questions().stream().map(questions).toList()))
                        .toList(),
                composition.background().stream().map(questions).toList(),
                composition.backgroundFirst(),
                anonymity,
                definition.protection());
    }

    /** The common questions in the order in which they are asked. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** Everything every respondent may be asked, in the order in which it is. */
    public List<Question> allQuestions() {
        return backgroundFirst
                ? Stream.concat(background.stream(), questions().stream()).toList()
                : Stream.concat(questions().stream(), background.stream()).toList();
    }

    /** Its texts by where they stand, with pointers from the document on. */
    public Map<String, Words> texts() {
        Map<String, Words> texts = new LinkedHashMap<>();
        texts.put("/title", title);
        texts.put("/description", description);
        texts.put("/privacyNotice", privacyNotice);
        for (int i = 0; i < sectors.size(); i++) {
            texts.put("/sectors/" + i + "/label", sectors.get(i).label());
        }
        for (int i = 0; i < sections.size(); i++) {
            texts.put("/sections/" + i + "/title", sections.get(i).title());
            texts.putAll(textsOf(sections.get(i).questions(), "/sections/" + i + "/questions"));
        }
        texts.putAll(textsOf(background, "/background"));
        return texts;
    }

    /** The texts of questions by where they stand. */
    static Map<String, Words> textsOf(List<Question> questions, String pointer) {
        Map<String, Words> texts = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            String place = pointer + "/" + i;
            questions.get(i).texts().forEach((within, words) -> texts.put(place + within, words));
        }
        return texts;
    }

    /** The same with each of its texts replaced. */
    public Core withTexts(UnaryOperator<Words> replacement) {
        return new Core(
                barometer,
                round,
                replacement.apply(title),
                replacement.apply(description),
                replacement.apply(privacyNotice),
                languages,
                fallbacks,
                sectors.stream()
                        .map(sector -> sector.withLabel(replacement.apply(sector.label())))
                        .toList(),
                sections.stream()
                        .map(section -> new Section(
                                section.key(),
                                replacement.apply(section.title()),
                                withTexts(section.questions(), replacement)))
                        .toList(),
                withTexts(background, replacement),
                backgroundFirst,
                anonymity,
                protection);
    }

    static List<Question> withTexts(List<Question> questions, UnaryOperator<Words> replacement) {
        return questions.stream()
                .map(question -> question.withTexts(replacement))
                .toList();
    }

    /** Its languages, and what stands in for what. */
    public Fallbacks languageChain() {
        return new Fallbacks(languages, fallbacks);
    }

    /** The sector a question belongs to by its service class. */
    public Optional<Sector> sectorOf(Question question) {
        return question.serviceClass().flatMap(serviceClass -> Sector.covering(serviceClass, sectors));
    }
}
