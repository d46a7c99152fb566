package fi.openagenda.model.question;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How classes are merged where they are too small to be shown: partitions of the same classes, each made by merging blocks
 * of the one before. Because they are nested, whatever can be had by adding and subtracting blocks of several levels is
 * again made of whole blocks.
 *
 * @param levels from the finest, in which each class is by itself, to the coarsest that is shown: for each class the number of
 *     its block, blocks being numbered from 0 in the order of their first class
 */
public record Ladder(List<List<Integer>> levels) {

    public Ladder {
        levels = levels.stream().map(Ladder::numbered).toList();
        for (int level = 1; level < levels.size(); level++) {
            if (!isNested(levels.get(level - 1), levels.get(level))) {
                throw new IllegalArgumentException(
                        "Level %d does not merge blocks of level %d: %s".formatted(level, level - 1, levels));
            }
        }
    }

    /** Nothing is merged. */
    public static Ladder flat(int classes) {
        return new Ladder(List.of(IntStream.range(0, classes).boxed().toList()));
    }

    /**
     * Ordered classes: each by itself; then the lower half, the middle one if there is one, and the upper half; then
     * the lower half with the middle one, and the upper half. Of five, {1|2|3|4|5}, {12|3|45}, {123|45}.
     */
    public static Ladder ofScale(int classes) {
        int half = classes / 2;
        List<List<Integer>> levels = new ArrayList<>();
        levels.add(IntStream.range(0, classes).boxed().toList());
        if (classes > 3 && classes % 2 == 1) {
            levels.add(IntStream.range(0, classes)
                    .map(position -> Integer.compare(position, half))
                    .boxed()
                    .toList());
        }
        if (classes > 2) {
            levels.add(IntStream.range(0, classes)
                    .map(position -> position < classes - half ? 0 : 1)
                    .boxed()
                    .toList());
        }
        return new Ladder(levels);
    }

    /**
     * Classes by code: each by itself, then the groups of each level; a code that is in none of them stays by itself.
     *
     * @throws IllegalArgumentException when a level does not merge whole groups of the one before, which
     *     {@link LevelCheck} tells whoever wrote it
     */
    static Ladder of(List<String> codes, List<List<List<String>>> levels) {
        Stream<List<Integer>> merged = levels.stream().map(groups -> IntStream.range(0, codes.size())
                .mapToObj(position -> IntStream.range(0, groups.size())
                        .filter(group -> groups.get(group).contains(codes.get(position)))
                        .findFirst()
                        .orElse(groups.size() + position))
                .toList());
        return new Ladder(
                Stream.concat(flat(codes.size()).levels.stream(), merged).toList());
    }

    /** How many classes there are. */
    public int classes() {
        return levels.get(0).size();
    }

    /** The classes of each block of a level, in order. */
    public List<List<Integer>> blocks(int level) {
        List<Integer> blockOf = levels.get(level);
        return List.copyOf(IntStream.range(0, blockOf.size())
                .boxed()
                .collect(Collectors.groupingBy(blockOf::get, TreeMap::new, Collectors.toList()))
                .values());
    }

    /** The same for use in arithmetic: by level and class, the number of the block. */
    public int[][] toArrays() {
        return levels.stream()
                .map(level -> level.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static List<Integer> numbered(List<Integer> blockOf) {
        List<Integer> seen = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Integer block : blockOf) {
            if (!seen.contains(block)) {
                seen.add(block);
            }
            numbers.add(seen.indexOf(block));
        }
        return List.copyOf(numbers);
    }

    /** Whether whoever is together in one is together in the other, which has fewer blocks. */
    private static boolean isNested(List<Integer> finer, List<Integer> coarser) {
        if (finer.size() != coarser.size() || last(finer) <= last(coarser)) {
            return false;
        }
        return IntStream.range(0, finer.size())
                .allMatch(position -> coarser.get(position).equals(coarser.get(finer.indexOf(finer.get(position)))));
    }

    private static int last(List<Integer> blockOf) {
        return blockOf.stream().mapToInt(Integer::intValue).max().orElse(-1);
    }
}
