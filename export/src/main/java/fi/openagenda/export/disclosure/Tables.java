package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Cube;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the tables of a family out of what was counted, all of them withheld so far. */
final class Tables {

    private final Cube cube;
    private final Tree tree;
    private final Settings settings;

    Tables(Cube cube, Tree tree, Settings settings) {
        this.cube = cube;
        this.tree = tree;
        this.settings = settings;
    }

    /**
     * By area and crossing; none where the question is not asked.
     *
     * @param guarded whether those who are not asked are to be guarded like an answer
     */
    Table[][] of(Family family, List<Shape> shapes, boolean guarded) {
        return IntStream.range(0, tree.areas())
                .mapToObj(tree::area)
                .map(area -> family.first().isAskedIn(area)
                        ? shapes.stream()
                                .map(shape -> table(family, shape, area, guarded))
                                .toArray(Table[]::new)
                        : new Table[shapes.size()])
                .toArray(Table[][]::new);
    }

    private Table table(Family family, Shape shape, Area area, boolean guarded) {
        List<Counts> counts = family.members().stream()
                .map(member -> cube.of(member, shape.crossing(), area))
                .toList();
        return new Table(
                shape,
                IntStream.range(0, shape.crossing().rows())
                        .mapToObj(row -> cells(counts, row))
                        .toArray(int[][]::new),
                guarded ? notAsked(counts.get(0)) : new int[shape.crossing().rows()],
                settings.thresholds(family.first().question(), area));
    }

    private static int[] cells(List<Counts> counts, int row) {
        return counts.size() == 1
                ? counts.get(0).row(row)
                : counts.stream().flatMapToInt(of -> Arrays.stream(of.row(row))).toArray();
    }

    private static int[] notAsked(Counts counts) {
        return IntStream.range(0, counts.rows())
                .map(row ->
                        counts.respondents(row) - Arrays.stream(counts.row(row)).sum())
                .toArray();
    }
}
