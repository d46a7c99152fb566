package fi.openagenda.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.invitation.InvitationCount;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Classification.AnswerClass;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release as one JSON document: what it is, what every code in it means, then the data by code. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Data", description = "A release as one document: what it is, what every code means, the data.")
public record DataDocument(
        @Schema(required = true, description = "The dataset it belongs to.")
        String dataset,

        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(required = true, description = "Number of the release.")
        int release,

        @Schema(required = true, description = "Name of the barometer for people.")
        Words title,

        @Schema(required = true, description = "Name of the round for people.")
        Words roundTitle,

        @Schema(required = true, description = "Who could answer, and what joins a respondent to a response.")
        Anonymity anonymity,

        @Schema(description = "SHA-256 of the key under which credentials were signed, in hexadecimal.")
        Optional<String> tokenKeySha256,

        @Schema(description = "How many invitations there were, if answering took one.")
        Optional<InvitationCount> invitations,

        @Schema(required = true, description = "When it was made.")
        Instant generatedAt,

        @Schema(required = true, description = "Name and version of the disclosure control.")
        String method,

        @Schema(required = true, description = "Under which terms it may be used.")
        Licence licence,

        @Schema(required = true, description = "What is new in it.")
        String changeNote,

        @Schema(required = true, description = "What became of every response that was taken in.")
        Account account,

        @Schema(required = true, description = "Service areas that questions belong to.")
        List<Sector> sectors,

        @Schema(required = true, description = "What was asked.")
        List<AskedQuestion> questions,

        @Schema(required = true, description = "Where.") List<AreaName> areas,

        @Schema(required = true, description = "By which groups results are shown.")
        List<Groups> breakdowns,

        @Schema(description = "The data, one line after the other; in data.json.")
        Optional<List<Cell>> observations,

        @Schema(description = "The data as a tree, question by question; in data.nested.json.")
        Optional<List<QuestionResults>> results) {

    /** A code and what it means. */
    @Schema(description = "A code and what it means.")
    public record CodeName(
            @Schema(required = true, description = "What observations carry.")
            String code,

            @Schema(required = true, description = "What people read.")
            Words label) {}

    /** A question that was asked. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(description = "A question that was asked.")
    public record AskedQuestion(
            @Schema(required = true, description = "What observations carry.")
            String key,

            @Schema(description = "Code of the service area it belongs to.")
            Optional<String> sector,

            @Schema(required = true, description = "Version of the question in the bank.")
            int version,

            @Schema(required = true, description = "What people read.")
            Words text,

            @Schema(description = "What was judged, where the question asks about several things.")
            Optional<Words> item,

            @Schema(description = "Code of the municipality whose own question it is.")
            Optional<String> onlyIn,

            @Schema(required = true, description = "Answers that are shown.")
            List<CodeName> answers) {

        static AskedQuestion of(List<Variable> variables, Core core) {
            Question question = variables.get(0).question();
            return new AskedQuestion(
                    variables.get(0).code(),
                    core.sectorOf(question).map(Sector::code),
                    question.version(),
                    question.text(),
                    variables.get(0).classification().item().map(Classification.Item::label),
                    variables.get(0).onlyIn(),
                    variables.stream()
                            .flatMap(variable -> variable.classification().classes().stream())
                            .filter(AnswerClass::listed)
                            .map(answer -> new CodeName(answer.code(), answer.label()))
                            .toList());
        }
    }

    /** An area by code and name. */
    @Schema(description = "An area by code and name.")
    public record AreaName(
            @Schema(required = true, description = "What observations carry.")
            String code,

            @Schema(
                    required = true,
                    description = "How wide it is.",
                    enumeration = {"nation", "region", "municipality"})
            String level,

            @Schema(required = true, description = "What people read.")
            Words name) {

        static AreaName of(Area area) {
            return new AreaName(area.code(), area.level().code(), area.name());
        }
    }

    /** Groups of respondents. */
    @Schema(description = "Groups of respondents: those who answered a background question alike.")
    public record Groups(
            @Schema(required = true, description = "Key of the background question; _T for everybody in one group.")
            String key,

            @Schema(required = true, description = "What people read.")
            Words label,

            @Schema(required = true, description = "The groups.")
            List<CodeName> categories) {

        static Groups of(Breakdown breakdown) {
            return new Groups(
                    breakdown.key(),
                    breakdown.label(),
                    breakdown.categories().stream()
                            .map(category -> new CodeName(category.code(), category.label()))
                            .toList());
        }
    }

    /** One observation by code. */
    @JsonSerialize(using = CellSerializer.class)
    @Schema(name = "Observation", description = "How many of a group of respondents gave one answer.")
    public record Cell(
            @Schema(
                    required = true,
                    description =
                            "Key of the question; after a dot the row of a matrix, the option that gets points, or"
                                    + " the option whose places are counted.")
            String question,

            @Schema(
                    required = true,
                    description = "Code of the area: three digits of a municipality, two of a region, or FI.")
            String area,

            @Schema(
                    required = true,
                    description = "Keys of the background questions, joined by *; _T for everybody in one group.")
            String breakdown,

            @Schema(
                    required = true,
                    description =
                            "Code of the group, or the codes of all that are merged, joined by |; _T for everybody.")
            String cat1,

            @Schema(required = true, description = "The same in the second background question.")
            String cat2,

            @Schema(
                    required = true,
                    description =
                            "Code of the answer, number of the point or band of numbers (2..4), or the codes of all"
                                    + " that are merged, joined by |.")
            String answerClass,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "Base: respondents of the group who answered; null when withheld. For a scale, those on"
                                    + " the scale; for a code beside it, such as dk, and for each option of a multiple choice,"
                                    + " all who answered.")
            Integer n,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Those of them who gave this answer; null when withheld.")
            Integer count,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "count / n with six decimals; null when withheld or nobody answered.")
            BigDecimal share,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Share of the population, two decimals: as if those who live there had answered in"
                            + " proportion to age and gender. Null of fewer than 100 respondents.")
            BigDecimal wShare,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "Mean of all answers of the group, one decimal; null of fewer than 30 respondents, and"
                                    + " where answers are no numbers or are merged.")
            BigDecimal mean,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "Lower bound of the 95 % interval (Wilson) around the weighted share (around the share,"
                                    + " where there is none). It is of a model: respondents are taken to resemble others of"
                                    + " their age and gender.")
            BigDecimal moeLo,

            @Schema(required = true, nullable = true, description = "Upper bound of the interval.")
            BigDecimal moeHi,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "Difference of the share from the round before; null where there is nothing to compare"
                                    + " with.")
            BigDecimal change,

            @Schema(required = true, nullable = true, description = "What may be said of the difference.")
            Trend.Flag changeFlag,

            @Schema(
                    required = true,
                    description = "SDMX CL_OBS_STATUS. It never says why something is withheld. A normal, W groups or"
                            + " answers are merged, U low reliability (fewer than 30 respondents, or an interval wider"
                            + " than 30 points), Q suppressed.",
                    enumeration = {"A", "W", "U", "Q"})
            String obsStatus,

            @Schema(
                    required = true,
                    description = "SDMX CL_CONF_STATUS. F free, C confidential.",
                    enumeration = {"F", "C"})
            String confStatus,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "Code of the answer up to which a quarter of the people of the group lie, on a scale or"
                                    + " among the bands of a number: the first at which weighted shares (shares, where there"
                                    + " are none) add up to a quarter. Null of fewer than 30 respondents, where answers have no"
                                    + " order, and where it lies among answers that are merged.")
            String q1,

            @Schema(required = true, nullable = true, description = "The same of half of them.")
            String median,

            @Schema(required = true, nullable = true, description = "The same of three quarters of them.")
            String q3) {

        static Cell of(Observation observation) {
            Optional<Figures> figures = observation.figures();
            Optional<Trend> change = figures.flatMap(Figures::change);
            Quartiles quartiles = figures.map(Figures::quartiles).orElse(Quartiles.NONE);
            return new Cell(
                    observation.table().variable().code(),
                    observation.table().area().code(),
                    observation.table().crossing().key(),
                    observation.first().code(),
                    observation.second().code(),
                    observation.answer().code(),
                    figures.map(Figures::n).orElse(null),
                    figures.map(Figures::count).orElse(null),
                    figures.flatMap(Figures::share).orElse(null),
                    figures.flatMap(Figures::weightedShare).orElse(null),
                    figures.flatMap(Figures::mean).orElse(null),
                    figures.flatMap(Figures::low).orElse(null),
                    figures.flatMap(Figures::high).orElse(null),
                    change.flatMap(Trend::change).orElse(null),
                    change.map(Trend::flag).orElse(null),
                    observation.obsStatus(),
                    observation.confStatus(),
                    quartiles.q1().orElse(null),
                    quartiles.median().orElse(null),
                    quartiles.q3().orElse(null));
        }
    }

    /**
     * The document of a release without its data, which is too much to be held; {@link JsonFile} and {@link NestedJsonFile} add
     * it.
     */
    static DataDocument of(Results results) {
        Map<String, List<Variable>> variables = new LinkedHashMap<>();
        each(results, ProtectedTable::variable).forEach(variable -> variables
                .computeIfAbsent(variable.code() + variable.onlyIn().orElse(""), key -> new ArrayList<>())
                .add(variable));
        return new DataDocument(
                results.dataset(),
                results.core().barometer(),
                results.core().round(),
                results.release(),
                results.core().title(),
                results.roundTitle(),
                results.core().anonymity(),
                results.tokenKeySha256(),
                results.invitations(),
                results.generatedAt(),
                results.method(),
                results.licence(),
                results.changeNote(),
                results.account(),
                results.core().sectors(),
                variables.values().stream()
                        .map(ofQuestion -> AskedQuestion.of(ofQuestion, results.core()))
                        .toList(),
                each(results, ProtectedTable::area).map(AreaName::of).toList(),
                each(results, ProtectedTable::crossing)
                        .map(Crossing::by)
                        .flatMap(List::stream)
                        .distinct()
                        .map(Groups::of)
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    /** What tables are of, each once. Most of them share the very same, and to compare all that it holds would take long. */
    private static <T> Stream<T> each(Results results, Function<ProtectedTable, T> of) {
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return results.tables().stream().map(of).filter(seen::add).distinct();
    }
}
