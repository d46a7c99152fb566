package fi.openagenda.export.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Breakdowns by which respondents are told apart together while they are counted, and the tables that follow from that. All that
 * are crossed with each other share a space; those that are only shown by themselves share others, as many as keep the number of
 * combinations low.
 */
final class Space {

    private static final int MOST_COMBINATIONS = 1024;

    private final int[] dimensions;
    private final int[] sizes;
    private final List<Projection> projections;

    /**
     * A table that follows from the space.
     *
     * @param dimensions which of the breakdowns it is by
     * @param sizes how many groups each of them has
     * @param firstRow its first row in the counts of an area
     */
    private record Projection(int[] dimensions, int[] sizes, int firstRow) {

        int row(int[] categories) {
            int row = 0;
            for (int i = 0; i < dimensions.length; i++) {
                row = row * sizes[i] + categories[dimensions[i]];
            }
            return firstRow + row;
        }
    }

    private Space(int[] dimensions, int[] sizes, List<Projection> projections) {
        this.dimensions = dimensions;
        this.sizes = sizes;
        this.projections = projections;
    }

    /**
     * The spaces from which all tables follow, each from one.
     *
     * @param breakdowns those that respondents are told apart by, the strata last
     * @param firstRows of each table, its first row
     */
    static List<Space> of(List<Breakdown> breakdowns, List<Crossing> tables, int[] firstRows) {
        List<int[]> dimensions = tables.stream()
                .map(table -> table.by().stream().mapToInt(breakdowns::indexOf).toArray())
                .toList();
        List<SortedSet<Integer>> bundles = bundles(breakdowns, dimensions);
        return bundles.stream()
                .map(bundle -> space(
                        bundle.stream().mapToInt(Integer::intValue).toArray(),
                        breakdowns,
                        IntStream.range(0, tables.size())
                                .filter(table -> bundle
                                        == bundles.stream()
                                                .filter(of -> IntStream.of(dimensions.get(table))
                                                        .allMatch(of::contains))
                                                .findFirst()
                                                .orElseThrow())
                                .mapToObj(table -> new Projection(
                                        dimensions.get(table),
                                        sizes(dimensions.get(table), breakdowns),
                                        firstRows[table]))
                                .toList()))
                .toList();
    }

    /** Which breakdowns share a space, the strata with all of them: those that are crossed, then others as far as they go. */
    private static List<SortedSet<Integer>> bundles(List<Breakdown> breakdowns, List<int[]> dimensions) {
        int strata = breakdowns.size() - 1;
        SortedSet<Integer> crossed = new TreeSet<>(Set.of(strata));
        dimensions.stream()
                .filter(by -> by.length > 1 && IntStream.of(by).noneMatch(one -> one == strata))
                .forEach(by -> IntStream.of(by).forEach(crossed::add));
        List<SortedSet<Integer>> bundles = new ArrayList<>(List.of(crossed));
        int combinations = Integer.MAX_VALUE;
        for (int one = 0; one < strata; one++) {
            int groups = breakdowns.get(one).categories().size();
            if (!crossed.contains(one) && combinations > MOST_COMBINATIONS / groups) {
                bundles.add(new TreeSet<>(Set.of(strata)));
                combinations = breakdowns.get(strata).categories().size();
            }
            if (!crossed.contains(one)) {
                bundles.get(bundles.size() - 1).add(one);
                combinations *= groups;
            }
        }
        return bundles;
    }

    private static Space space(int[] dimensions, List<Breakdown> breakdowns, List<Projection> projections) {
        return new Space(dimensions, sizes(dimensions, breakdowns), projections);
    }

    private static int[] sizes(int[] dimensions, List<Breakdown> breakdowns) {
        return IntStream.of(dimensions)
                .map(one -> breakdowns.get(one).categories().size())
                .toArray();
    }

    /** Number of the combination that a respondent is in. */
    long combination(int[] categories) {
        long combination = 0;
        for (int i = 0; i < dimensions.length; i++) {
            combination = Math.addExact(Math.multiplyExact(combination, sizes[i]), categories[dimensions[i]]);
        }
        return combination;
    }

    /** The rows of those who are in the same combination as a respondent, one for each table. */
    int[] rows(int[] categories) {
        return projections.stream()
                .mapToInt(projection -> projection.row(categories))
                .toArray();
    }
}
