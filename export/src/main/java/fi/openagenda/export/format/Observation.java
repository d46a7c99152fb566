package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification.AnswerClass;
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
 * @param crossing by which groups
 * @param categories of which group, in each breakdown of the crossing
 * @param answer which answer
 * @param figures the numbers; nothing when they are withheld
 */
public record Observation(
        String question,
        Words text,
        Area area,
        Crossing crossing,
        List<Category> categories,
        AnswerClass answer,
        Optional<Figures> figures) {

    /** The lines of a table: one for each row and listed answer. */
    static Stream<Observation> of(ProtectedTable table, Earlier earlier) {
        Words text = textOf(table.variable());
        String question = table.variable().code();
        return IntStream.range(0, table.rows().size()).boxed().flatMap(row -> IntStream.range(
                        0, table.answers().size())
                .filter(column -> table.answers().get(column).listed())
                .mapToObj(column -> new Observation(
                        question,
                        text,
                        table.area(),
                        table.crossing(),
                        table.rows().get(row),
                        table.answers().get(column),
                        table.shown()
                                .map(rows -> Figures.of(rows.get(row), column, earlier.trend(table, row, column))))));
    }

    private static Words textOf(Variable variable) {
        Words text = variable.question().text();
        return variable.classification()
                .item()
                .map(row -> text.joined(" – ", row.label()))
                .orElse(text);
    }

    /** The group in the first breakdown; everybody, if there is none. */
    Category first() {
        return categories.isEmpty() ? Category.TOTAL : categories.get(0);
    }

    /** The group in the second breakdown; everybody, if there is none. */
    Category second() {
        return categories.size() < 2 ? Category.TOTAL : categories.get(1);
    }

    /**
     * SDMX CL_OBS_STATUS: Q suppressed, U low reliability, W includes data of another category (groups or answers are
     * merged), A normal. It never says why something is withheld or merged.
     */
    public String obsStatus() {
        return figures.map(shown -> shown.isReliable() ? isMerged() ? "W" : "A" : "U")
                .orElse("Q");
    }

    private boolean isMerged() {
        return Stream.concat(categories.stream().map(Category::code), Stream.of(answer.code()))
                .anyMatch(code -> code.contains(Category.AND));
    }

    /** SDMX CL_CONF_STATUS: F free, C confidential. */
    public String confStatus() {
        return figures.isPresent() ? "F" : "C";
    }
}
