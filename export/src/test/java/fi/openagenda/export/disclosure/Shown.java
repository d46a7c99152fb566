package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.protection.Protection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Protected tables as a reader sees them. */
public record Shown(List<ProtectedTable> tables) {

    /** How a table that is withheld is written. */
    static final String WITHHELD = "withheld";

    /** What is shown in areas of many people by the usual protection. */
    public static Shown of(Cube cube) {
        return of(cube, new Settings(new Protection(), area -> Integer.MAX_VALUE));
    }

    /** What is shown where nobody knows whom respondents stand for. */
    public static Shown of(Cube cube, Settings settings) {
        Register nobody = new Register(cube.geography(), cube.layout().strata(), List.of(), Map.of());
        return new Shown(Disclosure.protect(cube, Weights.of(cube, nobody, 20, 100), settings)
                .tables());
    }

    /** A table as it was counted, safe or not: what must never be. */
    public static ProtectedTable unprotected(Variable variable, Crossing crossing, Area area, Cube cube) {
        Shape shape = new Shape(crossing, Family.of(List.of(variable)).get(0));
        Counts counts = cube.of(variable, crossing, area);
        return new ProtectedTable(
                variable,
                area,
                crossing,
                shape.groups(shape.finest()),
                variable.classification().merged(0),
                Optional.of(shape.finest()),
                Optional.of(IntStream.range(0, counts.rows())
                        .mapToObj(row -> IntStream.range(0, counts.classes())
                                .mapToObj(column -> counts.count(row, column))
                                .toList())
                        .map(row -> new ProtectedTable.Row(
                                row.stream().mapToInt(Integer::intValue).sum(),
                                row,
                                Optional.empty(),
                                Optional.empty()))
                        .toList()));
    }

    /** The total of a question in an area, as {@code yes=7 no=3}; nothing where it is not listed. */
    List<String> total(String question, Area area) {
        return lines(question, area, "_T");
    }

    /** The rows of a table, as {@code f yes=7 no=3}; nothing where it is not listed. */
    List<String> lines(String question, Area area, String crossing) {
        return tables.stream()
                .filter(table -> table.variable().code().equals(question)
                        && table.area().equals(area)
                        && table.crossing().key().equals(crossing))
                .flatMap(Shown::lines)
                .toList();
    }

    private static Stream<String> lines(ProtectedTable table) {
        return table.shown()
                .map(rows -> IntStream.range(0, rows.size()).mapToObj(row -> Stream.concat(
                                table.rows().get(row).stream().map(Category::code), counts(table, rows.get(row)))
                        .collect(Collectors.joining(" "))))
                .orElse(Stream.of(WITHHELD));
    }

    private static Stream<String> counts(ProtectedTable table, ProtectedTable.Row row) {
        return IntStream.range(0, table.answers().size())
                .mapToObj(column ->
                        table.answers().get(column).code() + "=" + row.counts().get(column));
    }
}
