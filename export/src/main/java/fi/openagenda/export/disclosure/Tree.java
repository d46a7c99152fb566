package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Geography;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The one nested geography by numbers: the nation, its regions, their municipalities. */
final class Tree {

    private final List<Area> areas;
    private final Map<Area, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> children;
    private final List<List<Integer>> descendants;
    private final int[] parents;

    Tree(Geography geography) {
        areas = geography.areas();
        IntStream.range(0, areas.size()).forEach(number -> numbers.put(areas.get(number), number));
        children = areas.stream().map(area -> numbers(geography.parts(area))).toList();
        descendants =
                areas.stream().map(area -> numbers(geography.within(area))).toList();
        parents = new int[areas.size()];
        Arrays.fill(parents, -1);
        for (int area = 0; area < parents.length; area++) {
            for (int child : children.get(area)) {
                parents[child] = area;
            }
        }
    }

    private List<Integer> numbers(List<Area> some) {
        return some.stream().map(numbers::get).toList();
    }

    int areas() {
        return areas.size();
    }

    Area area(int number) {
        return areas.get(number);
    }

    boolean isLeaf(int area) {
        return children.get(area).isEmpty();
    }

    /** The areas that make up an area. */
    List<Integer> children(int area) {
        return children.get(area);
    }

    /** The area that it is a part of; below zero if there is none. */
    int parent(int area) {
        return parents[area];
    }

    /** All areas within an area. */
    List<Integer> descendants(int area) {
        return descendants.get(area);
    }

    /** Those that are made of others, narrow before wide. */
    List<Integer> parents() {
        return IntStream.iterate(areas.size() - 1, area -> area >= 0, area -> area - 1)
                .filter(area -> !isLeaf(area))
                .boxed()
                .toList();
    }
}
