package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a second release tells by its difference from an earlier one. Whoever has both subtracts them wherever both show a
 * table, as far as the coarser of the two allows. So those who were added, and those who were taken away, must each be safe
 * there by themselves, as if they were a release of their own.
 */
public final class Difference {

    private final Tree tree;
    private final Tables tables;
    private final Map<Place, Resolution> before;
    private final Map<Place, Resolution> after;

    /** A table of a release, whichever it is. */
    private record Place(String question, String answer, Optional<String> onlyIn, String crossing, Area area) {

        static Place of(Variable variable, Crossing crossing, Area area) {
            return new Place(
                    variable.code(),
                    variable.classification().classes().get(0).code(),
                    variable.onlyIn(),
                    crossing.key(),
                    area);
        }
    }

    private Difference(List<ProtectedTable> before, List<ProtectedTable> after, Cube changed, Settings settings) {
        tree = new Tree(changed.geography());
        tables = new Tables(changed, tree, settings);
        this.before = resolutions(before);
        this.after = resolutions(after);
    }

    /**
     * How many tables would tell too much.
     *
     * @param before what the earlier release shows
     * @param after what the later one would show
     * @param changed those who count in one of them alone: added, or taken away
     */
    public static int unsafe(List<ProtectedTable> before, List<ProtectedTable> after, Cube changed, Settings settings) {
        Difference difference = new Difference(before, after, changed, settings);
        return Family.of(changed.variables()).stream()
                .mapToInt(difference::unsafe)
                .sum();
    }

    /** The same of the tables of {@link Composition}. */
    public static int unsafeCompositions(
            List<ProtectedTable> before, List<ProtectedTable> after, Cube changed, Settings settings) {
        Difference difference = new Difference(before, after, changed, settings);
        return changed.layout().breakdowns().stream()
                .mapToInt(breakdown -> {
                    Family family = Composition.family(breakdown);
                    Shape shape = new Shape(Crossing.TOTAL, family);
                    return difference.unsafe(
                            family, List.of(shape), Composition.tables(breakdown, shape, changed, settings));
                })
                .sum();
    }

    private int unsafe(Family family) {
        List<Shape> shapes = family.first().listed().stream()
                .map(crossing -> new Shape(crossing, family))
                .toList();
        return unsafe(family, shapes, tables.of(family, shapes, false));
    }

    private int unsafe(Family family, List<Shape> shapes, Table[][] all) {
        for (int area = 0; area < all.length; area++) {
            for (int crossing = 0; crossing < shapes.size(); crossing++) {
                if (all[area][crossing] != null) {
                    common(family.first(), shapes.get(crossing), tree.area(area))
                            .ifPresent(all[area][crossing]::showAt);
                }
            }
        }
        Block block = new Block(tree, shapes, all, Route.OPEN);
        Remainder remainder = new Remainder(tree, block, Remainders.AT_EVERY_LEVEL);
        return (int) IntStream.range(0, all.length)
                .mapToLong(area -> IntStream.range(0, shapes.size())
                        .filter(crossing -> all[area][crossing] != null
                                && all[area][crossing].shown().isPresent())
                        .filter(crossing -> all[area][crossing].faultAt(
                                                all[area][crossing].shown().get())
                                        != Thresholds.Fault.NONE
                                || !remainder.isSafe(area, crossing))
                        .count())
                .sum();
    }

    /** The coarsest of both, where both show a table. */
    private Optional<Resolution> common(Variable variable, Shape shape, Area area) {
        Place place = Place.of(variable, shape.crossing(), area);
        return before.containsKey(place) && after.containsKey(place)
                ? Optional.of(shape.coarsest(before.get(place), after.get(place)))
                : Optional.empty();
    }

    private static Map<Place, Resolution> resolutions(List<ProtectedTable> tables) {
        Map<Place, Resolution> resolutions = new HashMap<>();
        tables.forEach(table -> table.resolution()
                .ifPresent(
                        shown -> resolutions.put(Place.of(table.variable(), table.crossing(), table.area()), shown)));
        return resolutions;
    }
}
