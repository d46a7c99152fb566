package fi.openagenda.export.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Breakdowns by which respondents are told apart together while they are counted, and the tables that follow from that. All that
 * are crossed with each other share a space; one that is only shown by itself has its own, so that there are few combinations.
 */
final class Space {

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
        int strata = breakdowns.size() - 1;
        List<int[]> dimensions = tables.stream()
                .map(table -> table.by().stream().mapToInt(breakdowns::indexOf).toArray())
                .toList();
        Set<Integer> crossed = new HashSet<>(Set.of(strata));
        dimensions.stream()
                .filter(by -> by.length > 1 && IntStream.of(by).noneMatch(one -> one == strata))
                .forEach(by -> IntStream.of(by).forEach(crossed::add));
        Map<Integer, List<Integer>> tablesOf = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            int alone = IntStream.of(dimensions.get(i))
                    .filter(one -> !crossed.contains(one))
                    .findFirst()
                    .orElse(strata);
            tablesOf.computeIfAbsent(alone, space -> new ArrayList<>()).add(i);
        }
        return tablesOf.keySet().stream()
                .sorted()
                .map(alone -> space(
                        alone == strata
                                ? crossed.stream()
                                        .mapToInt(Integer::intValue)
                                        .sorted()
                                        .toArray()
                                : new int[] {alone, strata},
                        breakdowns,
                        tablesOf.get(alone).stream()
                                .map(table -> new Projection(
                                        dimensions.get(table),
                                        sizes(dimensions.get(table), breakdowns),
                                        firstRows[table]))
                                .toList()))
                .toList();
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
