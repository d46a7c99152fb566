package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of published data: how many of a group of respondents gave one answer.
 *
 * @param table what is counted, where, and by which groups
 * @param row position of the group among the rows of the table
 * @param column position of the answer among those of the table
 * @param figures the numbers; nothing when they are withheld
 * @param obsStatus SDMX CL_OBS_STATUS: Q suppressed, U low reliability, W includes data of another category (groups or
 *     answers are merged), A normal. It never says why something is withheld or merged
 */
record Observation(ProtectedTable table, int row, int column, Optional<Figures> figures, String obsStatus) {

    /** The lines of a table: one for each row and listed answer. */
    static List<Observation> of(ProtectedTable table, Earlier earlier) {
        return IntStream.range(0, table.rows().size())
                .boxed()
                .flatMap(row -> ofRow(table, row, earlier))
                .toList();
    }

    private static Stream<Observation> ofRow(ProtectedTable table, int row, Earlier earlier) {
        Optional<ProtectedTable.Row> shown = table.shown().map(rows -> rows.get(row));
        Quartiles quartiles = shown.map(numbers -> Quartiles.of(table, numbers)).orElse(Quartiles.NONE);
        return IntStream.range(0, table.answers().size())
                .filter(column -> table.answers().get(column).listed())
                .mapToObj(column -> {
                    Optional<Figures> figures = shown.map(
                            numbers -> Figures.of(numbers, column, quartiles, earlier.trend(table, row, column)));
                    return new Observation(table, row, column, figures, obsStatus(table, row, column, figures));
                });
    }

    private static String obsStatus(ProtectedTable table, int row, int column, Optional<Figures> figures) {
        return figures.map(shown -> shown.isReliable() ? isMerged(table, row, column) ? "W" : "A" : "U")
                .orElse("Q");
    }

    private static boolean isMerged(ProtectedTable table, int row, int column) {
        return isMerged(table.answers().get(column).code())
                || table.rows().get(row).stream().anyMatch(group -> isMerged(group.code()));
    }

    private static boolean isMerged(String code) {
        return code.contains(Category.AND);
    }

    /** The group in the first breakdown; everybody, if there is none. */
    Category first() {
        return group(table.rows().get(row), 0);
    }

    /** The group in the second breakdown; everybody, if there is none. */
    Category second() {
        return group(table.rows().get(row), 1);
    }

    /** Of the groups of a row, the one in the first or second breakdown; everybody, if there is none. */
    static Category group(List<Category> row, int breakdown) {
        return breakdown < row.size() ? row.get(breakdown) : Category.TOTAL;
    }

    /** Which answer. */
    AnswerClass answer() {
        return table.answers().get(column);
    }

    /** SDMX CL_CONF_STATUS: F free, C confidential. */
    String confStatus() {
        return figures.isPresent() ? "F" : "C";
    }
}
