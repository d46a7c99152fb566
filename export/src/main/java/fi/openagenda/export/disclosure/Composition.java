package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Who has responded, by groups, whatever they answered: protected like an answer of theirs. */
public final class Composition {

    private Composition() {}

    /** A table of each area for each breakdown, shown or withheld; with means and weights left out. */
    public static List<ProtectedTable> protect(Cube cube, Settings settings) {
        return cube.layout().breakdowns().stream()
                .flatMap(breakdown -> protect(breakdown, cube, settings).stream())
                .toList();
    }

    private static List<ProtectedTable> protect(Breakdown breakdown, Cube cube, Settings settings) {
        Tree tree = new Tree(cube.geography());
        Family family = family(breakdown);
        Shape shape = new Shape(Crossing.TOTAL, family);
        Table[][] tables = tables(breakdown, shape, cube, settings);
        new Block(tree, List.of(shape), tables, Route.OPEN).protect(settings.remainders());
        return IntStream.range(0, tree.areas())
                .mapToObj(area -> table(family, tree.area(area), tables[area][0]))
                .toList();
    }

    /** The groups of a breakdown, as if they were answers. */
    static Family family(Breakdown breakdown) {
        return new Family(List.of(Variable.ofGroups(breakdown)));
    }

    /** How many there are of each, by area; withheld so far. */
    static Table[][] tables(Breakdown breakdown, Shape shape, Cube cube, Settings settings) {
        return cube.geography().areas().stream()
                .map(area -> new Table[] {
                    new Table(
                            shape,
                            new int[][] {cube.respondents(breakdown, area)},
                            new int[1],
                            settings.thresholds(Variable.ofGroups(breakdown).question(), area))
                })
                .toArray(Table[][]::new);
    }

    private static ProtectedTable table(Family family, Area area, Table table) {
        Variable groups = family.first();
        Resolution listed = table.shown().orElse(table.shape().finest());
        return new ProtectedTable(
                groups,
                area,
                Crossing.TOTAL,
                table.shape().groups(listed),
                table.shape().answers(family, groups, listed),
                table.shown(),
                table.shown().map(shown -> Arrays.stream(table.merged())
                        .map(ProtectedTable.Row::exact)
                        .toList()));
    }
}
