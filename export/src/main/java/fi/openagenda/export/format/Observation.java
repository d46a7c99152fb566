package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of published data: how many of a group of respondents gave one answer.
 *
 * @param question what data calls what was asked
 * @param text what was asked, in words
 * @param area where
 * @param breakdown by which groups
 * @param category of which group
 * @param answer which answer
 * @param figures the numbers; nothing when they are withheld
 */
public record Observation(
        String question,
        Words text,
        Area area,
        Breakdown breakdown,
        Breakdown.Category category,
        AnswerClass answer,
        Optional<Figures> figures) {

    private static final int DECIMALS = 6;

    /**
     * The numbers of a line.
     *
     * @param n base: respondents of the group who answered the question
     * @param count those of them who gave this answer
     * @param share count / n, from 0 to 1 with six decimals; nothing when the base is empty
     */
    public record Figures(int n, int count, Optional<BigDecimal> share) {

        static Figures of(int n, int count) {
            return new Figures(
                    n,
                    count,
                    n == 0
                            ? Optional.empty()
                            : Optional.of(BigDecimal.valueOf(count)
                                    .divide(BigDecimal.valueOf(n), DECIMALS, RoundingMode.HALF_UP)));
        }
    }

    /** The lines of a table: one for each group and listed answer. */
    static Stream<Observation> of(ProtectedTable table) {
        List<Breakdown.Category> categories = table.breakdown().categories();
        List<AnswerClass> classes = table.variable().classification().classes();
        return IntStream.range(0, categories.size()).boxed().flatMap(row -> IntStream.range(0, classes.size())
                .filter(column -> classes.get(column).listed())
                .mapToObj(column -> new Observation(
                        table.variable().code(),
                        textOf(table.variable()),
                        table.area(),
                        table.breakdown(),
                        categories.get(row),
                        classes.get(column),
                        table.counts().map(counts -> figures(counts, row, column)))));
    }

    private static Words textOf(Variable variable) {
        Words text = variable.question().text();
        return variable.classification()
                .item()
                .map(row -> text.joined(" – ", row.label()))
                .orElse(text);
    }

    private static Figures figures(Counts counts, int row, int column) {
        return Figures.of(counts.base(row), counts.count(row, column));
    }

    /** SDMX CL_OBS_STATUS: A normal, Q suppressed. It never says why. */
    public String obsStatus() {
        return figures.isPresent() ? "A" : "Q";
    }

    /** SDMX CL_CONF_STATUS: F free, C confidential. */
    public String confStatus() {
        return figures.isPresent() ? "F" : "C";
    }
}
