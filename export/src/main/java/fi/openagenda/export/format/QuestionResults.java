package fi.openagenda.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Crossing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The results of a question as a tree. Numbers are as in {@link DataDocument.Cell}, each where it belongs. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "The results of a question as a tree.")
public record QuestionResults(
        @Schema(required = true, description = "Key of the question, as among the questions of the document.")
        String question,

        @Schema(description = "Code of the municipality whose own question it is.")
        Optional<String> onlyIn,

        @Schema(required = true, description = "Where it was asked.")
        List<AreaResults> areas) {

    /** The results of an area. */
    @Schema(description = "The results of an area.")
    public record AreaResults(
            @Schema(required = true, description = "Code of the area.")
            String area,

            @Schema(required = true, description = "By which groups.")
            List<BreakdownResults> breakdowns) {}

    /** The results by some groups. */
    @Schema(description = "The results by some groups.")
    public record BreakdownResults(
            @Schema(
                    required = true,
                    description = "Keys of the background questions, joined by *; _T for everybody in one group.")
            String breakdown,

            @Schema(
                    required = true,
                    description =
                            "The groups; each comes once for every base that answers are counted on, which is to say"
                                    + " once for the points of a scale and once for each code beside it.")
            List<GroupResults> groups) {}

    /** What a group answered, on one base. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(description = "What a group of respondents answered; numbers as in Observation.")
    public record GroupResults(
            @Schema(required = true, description = "Code of the group in the first background question.")
            String cat1,

            @Schema(required = true, description = "The same in the second background question.")
            String cat2,

            @Schema(required = true, nullable = true, description = "Base; null when withheld.")
            Integer n,

            @Schema(required = true, nullable = true, description = "Mean of all answers.")
            BigDecimal mean,

            @Schema(required = true, nullable = true, description = "First quartile, as the code of an answer.")
            String q1,

            @Schema(required = true, nullable = true, description = "Median.")
            String median,

            @Schema(required = true, nullable = true, description = "Third quartile.")
            String q3,

            @Schema(required = true, description = "The answers that are shown.")
            List<AnswerResult> answers) {

        private static GroupResults of(List<Observation> lines) {
            Observation any = lines.get(0);
            Optional<Figures> figures = any.figures();
            Quartiles quartiles = figures.map(Figures::quartiles).orElse(Quartiles.NONE);
            return new GroupResults(
                    any.first().code(),
                    any.second().code(),
                    figures.map(Figures::n).orElse(null),
                    figures.flatMap(Figures::mean).orElse(null),
                    quartiles.q1().orElse(null),
                    quartiles.median().orElse(null),
                    quartiles.q3().orElse(null),
                    lines.stream().map(AnswerResult::of).toList());
        }
    }

    /** How many gave one answer. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(description = "How many of a group gave one answer; all as in Observation.")
    public record AnswerResult(
            @Schema(required = true, description = "Code of the answer, or of all that are merged.")
            String answerClass,

            @Schema(required = true, nullable = true, description = "How many gave it; null when withheld.")
            Integer count,

            @Schema(required = true, nullable = true, description = "count / n.")
            BigDecimal share,

            @Schema(required = true, nullable = true, description = "Share of the population.")
            BigDecimal wShare,

            @Schema(required = true, nullable = true, description = "Lower bound of the interval.")
            BigDecimal moeLo,

            @Schema(required = true, nullable = true, description = "Upper bound of the interval.")
            BigDecimal moeHi,

            @Schema(required = true, nullable = true, description = "Difference of share from the round before.")
            BigDecimal change,

            @Schema(required = true, nullable = true, description = "What may be said of the difference.")
            Trend.Flag changeFlag,

            @Schema(
                    required = true,
                    description = "SDMX CL_OBS_STATUS.",
                    enumeration = {"A", "W", "U", "Q"})
            String obsStatus,

            @Schema(
                    required = true,
                    description = "SDMX CL_CONF_STATUS.",
                    enumeration = {"F", "C"})
            String confStatus) {

        private static AnswerResult of(Observation line) {
            Optional<Figures> figures = line.figures();
            Optional<Trend> change = figures.flatMap(Figures::change);
            return new AnswerResult(
                    line.answer().code(),
                    figures.map(Figures::count).orElse(null),
                    figures.flatMap(Figures::share).orElse(null),
                    figures.flatMap(Figures::weightedShare).orElse(null),
                    figures.flatMap(Figures::low).orElse(null),
                    figures.flatMap(Figures::high).orElse(null),
                    change.flatMap(Trend::change).orElse(null),
                    change.map(Trend::flag).orElse(null),
                    line.obsStatus(),
                    line.confStatus());
        }
    }

    /** Of the lines of its tables. */
    static QuestionResults of(QuestionId question, List<List<Observation>> tables) {
        return new QuestionResults(
                question.code(),
                question.onlyIn(),
                each(tables.stream(), table -> table.get(0).table().area(), QuestionResults::ofArea));
    }

    private static AreaResults ofArea(Area area, List<List<Observation>> tables) {
        return new AreaResults(
                area.code(),
                each(tables.stream(), table -> table.get(0).table().crossing(), QuestionResults::ofBreakdown));
    }

    private static BreakdownResults ofBreakdown(Crossing crossing, List<List<Observation>> tables) {
        return new BreakdownResults(
                crossing.key(),
                tables.stream()
                        .flatMap(table ->
                                each(table.stream(), Observation::row, (row, lines) -> GroupResults.of(lines)).stream())
                        .toList());
    }

    /** What is made of all that has something in common, in the order in which it came. */
    private static <T, K, R> List<R> each(Stream<T> parts, Function<T, K> common, BiFunction<K, List<T>, R> made) {
        return parts.collect(Collectors.groupingBy(common, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(group -> made.apply(group.getKey(), group.getValue()))
                .toList();
    }
}
