package fi.openagenda.export.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.format.DataDocument.AreaName;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What everything in a release means: each question with its answers in all languages that it has, groups, areas, and the
 * columns of its files with their codes.
 *
 * @param dataset what the release is published under
 * @param barometer short name of the series
 * @param round key of the round
 * @param release number of the release
 * @param version semantic version of the data
 * @param title name of the barometer
 * @param roundTitle name of the round
 * @param description what the barometer is
 * @param languages in which there are texts: those of official releases, those of the barometer, and any others
 * @param generatedAt when the release was made
 * @param method name and version of the disclosure control
 * @param licence under which terms it may be used
 * @param files the files whose columns are described
 * @param sectors service areas that questions belong to
 * @param questions all that were asked everywhere, in order, then those of single municipalities
 * @param breakdowns by which groups results are shown
 * @param areas where
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "What everything in a release means: each question with its answers in all languages that it has,"
                + " groups, areas, and the columns of its files with their codes.")
public record Codebook(
        @Schema(required = true, description = "The dataset that the release belongs to.")
        String dataset,

        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(required = true, description = "Number of the release.")
        int release,

        @Schema(required = true, description = "Semantic version of the data.")
        String version,

        @Schema(required = true, description = "Name of the barometer for people.")
        Words title,

        @Schema(description = "Name of the round for people.")
        Words roundTitle,

        @Schema(description = "What the barometer is.") Words description,

        @Schema(required = true, description = "BCP 47 tags of the languages in which there are texts.")
        List<String> languages,

        @Schema(required = true, description = "When the release was made.")
        Instant generatedAt,

        @Schema(required = true, description = "Name and version of the disclosure control.")
        String method,

        @Schema(required = true, description = "Under which terms it may be used.")
        Licence licence,

        @Schema(required = true, description = "The files whose columns are described.")
        List<DataFile> files,

        @Schema(description = "Service areas that questions belong to.")
        List<Sector> sectors,

        @Schema(
                required = true,
                description = "All that were asked everywhere, in order, then those of single municipalities.")
        List<Asked> questions,

        @Schema(description = "By which groups results are shown.")
        List<Groups> breakdowns,

        @Schema(required = true, description = "Where.") List<AreaName> areas) {

    /**
     * A file of data.
     *
     * @param name its name in the release
     * @param columns its columns, in order
     */
    @Schema(description = "A file of data.")
    public record DataFile(
            @Schema(required = true, description = "Its name in the release.")
            String name,

            @Schema(required = true, description = "Its columns, in order.")
            List<Column> columns) {}

    /**
     * A question that was asked.
     *
     * @param section key of the section it was asked in; nothing for background questions
     * @param sector code of the service area it belongs to
     * @param onlyIn code of the municipality whose own question it is
     * @param definition the question as the bank has it: texts, answers, when it is shown
     * @param results what data has of it; empty where answers are never published
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(description = "A question that was asked.")
    public record Asked(
            @Schema(description = "Key of the section it was asked in; not there for background questions.")
            Optional<String> section,

            @Schema(description = "Code of the service area it belongs to.")
            Optional<String> sector,

            @Schema(description = "Code of the municipality whose own question it is.")
            Optional<String> onlyIn,

            @Schema(required = true, description = "The question as the bank has it: texts, answers, when it is shown.")
            Question definition,

            @Schema(description = "What data has of it; not there where answers are never published.")
            List<Counted> results) {}

    /** What a release means. */
    public static Codebook of(Results results, String version) {
        Core core = results.core();
        Contents contents = new Contents(results);
        List<Asked> questions = questions(core, contents);
        List<Groups> breakdowns = contents.breakdowns().stream().map(Groups::of).toList();
        List<String> languages = languages(core, questions);
        return new Codebook(
                results.dataset(),
                core.barometer(),
                core.round(),
                results.release(),
                version,
                core.title(),
                results.roundTitle(),
                core.description(),
                languages,
                results.generatedAt(),
                results.method(),
                results.licence(),
                List.of(
                        new DataFile("data.csv", Dictionary.data()),
                        new DataFile("representativeness.csv", Dictionary.representativeness()),
                        new DataFile("codebook.csv", Dictionary.codebook(languages))),
                core.sectors(),
                questions,
                breakdowns,
                contents.areas().stream()
                        .map(area -> new AreaName(area.code(), area.level().code(), area.name()))
                        .toList());
    }

    /** What was asked of everybody is known from the core, even where nothing of it is published; the rest from the tables. */
    private static List<Asked> questions(Core core, Contents contents) {
        Map<String, Asked> questions = new LinkedHashMap<>();
        core.sections().forEach(section -> section.questions()
                .forEach(question -> questions.put(question.key(), asked(core, question, section))));
        core.background()
                .forEach(question -> questions.put(
                        question.key(),
                        new Asked(Optional.empty(), sector(core, question), Optional.empty(), question, List.of())));
        for (List<Variable> variables : contents.variables()) {
            Variable first = variables.get(0);
            Question question = first.question();
            questions.compute(
                    question.key() + first.onlyIn().orElse(""),
                    (key, known) -> with(
                            Optional.ofNullable(known)
                                    .orElseGet(() -> new Asked(
                                            Optional.empty(),
                                            sector(core, question),
                                            first.onlyIn(),
                                            question,
                                            List.of())),
                            Counted.of(variables, contents)));
        }
        return List.copyOf(questions.values());
    }

    private static Asked asked(Core core, Question question, Section section) {
        return new Asked(Optional.of(section.key()), sector(core, question), Optional.empty(), question, List.of());
    }

    private static Optional<String> sector(Core core, Question question) {
        return core.sectorOf(question).map(Sector::code);
    }

    private static Asked with(Asked asked, Counted counted) {
        List<Counted> results = new ArrayList<>(asked.results);
        results.add(counted);
        return new Asked(asked.section, asked.sector, asked.onlyIn, asked.definition, results);
    }

    private static List<String> languages(Core core, List<Asked> questions) {
        Set<String> languages = new LinkedHashSet<>(Words.RELEASE_LANGUAGES);
        languages.addAll(core.languages());
        Stream.concat(
                        core.texts().values().stream(),
                        questions.stream().flatMap(asked -> asked.definition.texts().values().stream()))
                .flatMap(words -> words.byLanguage().keySet().stream())
                .sorted()
                .forEach(languages::add);
        return List.copyOf(languages);
    }
}
