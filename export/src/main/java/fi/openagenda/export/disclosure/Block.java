package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Crossing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Method BLOCK for one variable: each table of each area is shown whole, as finely as every row of it is safe, or withheld.
 * A table is made of whole blocks of those that it is part of: groups never with finer answers than the total, pairs never
 * with finer groups than the groups by themselves. Then, until nothing changes, what a reader gets by subtracting narrower
 * areas from wider ones is made safe too ({@link Remainder}).
 */
final class Block {

    private final Tree tree;
    private final List<Shape> shapes;
    private final List<List<Part>> parts;
    private final List<List<Integer>> wholes;
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
        parts = shapes.stream().map(Shape::crossing).map(this::partsOf).toList();
        wholes = shapes.stream().map(Shape::crossing).map(this::wholesOf).toList();
    }

    /**
     * A table that another one is made of, with one breakdown less.
     *
     * @param breakdowns where its breakdowns are among those of the other one
     */
    private record Part(int crossing, int[] breakdowns) {

        /** Whether the other table would be made of whole blocks of this one. */
        boolean allows(Resolution option, Table[] ofArea) {
            Resolution shown = ofArea[crossing].shown().orElseThrow();
            for (int i = 0; i < breakdowns.length; i++) {
                if (option.rowLevels().get(breakdowns[i]) < shown.rowLevels().get(i)) {
                    return false;
                }
            }
            return option.answerLevel() >= shown.answerLevel();
        }
    }

    private List<Part> partsOf(Crossing whole) {
        return numbered(other ->
                        other.isPartOf(whole) && other.by().size() == whole.by().size() - 1)
                .map(number -> new Part(
                        number,
                        shapes.get(number).crossing().by().stream()
                                .mapToInt(whole.by()::indexOf)
                                .toArray()))
                .toList();
    }

    private List<Integer> wholesOf(Crossing part) {
        return numbered(other ->
                        part.isPartOf(other) && other.by().size() > part.by().size())
                .sorted(Comparator.comparingInt(
                        number -> shapes.get(number).crossing().by().size()))
                .toList();
    }

    private Stream<Integer> numbered(Predicate<Crossing> relation) {
        return IntStream.range(0, shapes.size())
                .filter(number -> relation.test(shapes.get(number).crossing()))
                .boxed();
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

    /** Merges one step more of a table, and of those that are made of it: their crossings, its own first. */
    List<Integer> coarsen(int area, int crossing) {
        tables[area][crossing].coarsen();
        List<Integer> affected = new ArrayList<>(List.of(crossing));
        affected.addAll(wholes.get(crossing));
        affected.subList(1, affected.size()).forEach(whole -> show(area, whole));
        return affected;
    }

    /** Shows a table as finely as those that it is made of allow; one of nobody looks as if it were of too few. */
    private void show(int area, int crossing) {
        Table table = tables[area][crossing];
        if (table == null) {
            return;
        }
        Optional<List<Integer>> least = floor.of(area, table.shape().crossing());
        if (table.size() == 0 || least.isEmpty() || !isWhole(area, crossing)) {
            table.withhold();
            return;
        }
        table.showAmong(table.shape().allOptions().stream()
                .filter(option -> option.isAtLeast(least.get()))
                .filter(option -> parts.get(crossing).stream().allMatch(part -> part.allows(option, tables[area])))
                .toList());
    }

    /** Whether everything is shown that a table is made of. */
    private boolean isWhole(int area, int crossing) {
        return parts.get(crossing).size()
                        == shapes.get(crossing).crossing().by().size()
                && parts.get(crossing).stream()
                        .allMatch(part -> tables[area][part.crossing].shown().isPresent());
    }
}
