package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Crossing;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Method BLOCK for one variable: each table of each area is shown whole, as finely as every row of it is safe, or withheld.
 * A table is made of whole blocks of those that it is part of: groups never with finer answers than the total, pairs never
 * with finer groups than the groups by themselves. Then, until nothing changes, what a reader gets by subtracting narrower
 * areas from wider ones is made safe too ({@link Remainder}).
 */
final class Block {

    private final Tree tree;
    private final List<Shape> shapes;
    private final Map<Crossing, List<Integer>> parts;
    private final Map<Crossing, List<Integer>> wholes;
    private final Map<Crossing, Integer> numbers = new IdentityHashMap<>();
    private final Table[][] tables;
    private final Floor floor;

    /** What the route to a question allows of it. */
    @FunctionalInterface
    interface Floor {

        /** The levels of rows below which a table of an area may not be shown; nothing if it may not be shown at all. */
        Optional<List<Integer>> of(int area, Crossing crossing);
    }

    /**
     * All tables of a variable, withheld so far.
     *
     * @param tables by area and crossing
     */
    Block(Tree tree, List<Shape> shapes, Table[][] tables, Floor floor) {
        this.tree = tree;
        this.shapes = shapes;
        this.tables = tables;
        this.floor = floor;
        IntStream.range(0, shapes.size())
                .forEach(number -> numbers.put(shapes.get(number).crossing(), number));
        parts = relatives((one, other) ->
                other.isPartOf(one) && other.by().size() == one.by().size() - 1);
        wholes = relatives((one, other) ->
                one.isPartOf(other) && other.by().size() > one.by().size());
    }

    @FunctionalInterface
    private interface Relation {
        boolean holds(Crossing one, Crossing other);
    }

    private Map<Crossing, List<Integer>> relatives(Relation relation) {
        return shapes.stream()
                .map(Shape::crossing)
                .collect(Collectors.toMap(Function.identity(), one -> IntStream.range(0, shapes.size())
                        .filter(number -> relation.holds(one, shapes.get(number).crossing()))
                        .boxed()
                        .sorted(Comparator.comparingInt(
                                number -> shapes.get(number).crossing().by().size()))
                        .toList()));
    }

    /** Decides how each table is shown. */
    void protect(Remainders remainders) {
        for (int area = 0; area < tree.areas(); area++) {
            for (int crossing = 0; crossing < shapes.size(); crossing++) {
                show(area, crossing);
            }
        }
        if (remainders != Remainders.NONE) {
            new Remainder(tree, this, remainders).repair();
        }
    }

    /** The table of a crossing; null where the question is not asked, or not broken down so. */
    Table table(int area, Crossing crossing) {
        Integer number = numbers.get(crossing);
        return number == null ? null : tables[area][number];
    }

    Table table(int area, int crossing) {
        return tables[area][crossing];
    }

    int crossings() {
        return shapes.size();
    }

    /** Merges one step more of a table, and of those that are made of it. */
    void coarsen(int area, int crossing) {
        tables[area][crossing].coarsen();
        wholes.get(shapes.get(crossing).crossing()).forEach(whole -> show(area, whole));
    }

    /** Shows a table as finely as those that it is made of allow; one of nobody looks as if it were of too few. */
    private void show(int area, int crossing) {
        Table table = tables[area][crossing];
        if (table == null) {
            return;
        }
        Optional<List<Integer>> least = floor.of(area, table.shape().crossing());
        List<Table> ofParts = parts.get(table.shape().crossing()).stream()
                .map(part -> tables[area][part])
                .toList();
        boolean whole = ofParts.size() == table.shape().crossing().by().size();
        if (table.size() == 0
                || least.isEmpty()
                || !whole
                || ofParts.stream().anyMatch(part -> part.shown().isEmpty())) {
            table.withhold();
            return;
        }
        table.showAmong(table.shape().allOptions().stream()
                .filter(option -> isAtLeast(option.rows(), least.get()))
                .filter(option -> ofParts.stream().allMatch(part -> isMadeOf(table, option, part)))
                .toList());
    }

    private static boolean isMadeOf(Table table, Resolution option, Table part) {
        Resolution shown = part.shown().orElseThrow();
        return option.answers() >= shown.answers()
                && IntStream.range(0, shown.rows().size())
                        .allMatch(i -> option.rows()
                                        .get(table.shape()
                                                .crossing()
                                                .by()
                                                .indexOf(part.shape()
                                                        .crossing()
                                                        .by()
                                                        .get(i)))
                                >= shown.rows().get(i));
    }

    private static boolean isAtLeast(List<Integer> levels, List<Integer> least) {
        return IntStream.range(0, levels.size()).allMatch(i -> levels.get(i) >= least.get(i));
    }
}
