package fi.openagenda.export.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The remainder rule. For each cell of a wider area (a row and an answer, or several that are shown apart there and together
 * in an area within), the narrower areas that do not show it, neither themselves nor by parts that add up to it, are what is
 * left when everything shown is subtracted ({@link Rest}). That must be nobody, or at least two municipalities, enough
 * respondents, and an answer of nobody or of several; and where all answers of a row are left, not all the same. Otherwise the
 * smallest area within that shows the cell is merged one step more, and if none does, the wider area itself; until nothing
 * changes.
 */
final class Remainder {

    private final Tree tree;
    private final Block block;
    private final Remainders extent;
    private final boolean[][] safe;
    private final Rest[][][] rests;

    Remainder(Tree tree, Block block, Remainders extent) {
        this.tree = tree;
        this.block = block;
        this.extent = extent;
        safe = new boolean[tree.areas()][block.crossings()];
        rests = new Rest[tree.areas()][block.crossings()][];
    }

    /** Merges tables until all remainders are safe. */
    void repair() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int parent : tree.parents()) {
                for (int crossing = 0; crossing < block.crossings(); crossing++) {
                    changed |= repair(parent, crossing);
                }
            }
        }
    }

    private boolean repair(int parent, int crossing) {
        boolean changed = false;
        while (!isSafe(parent, crossing)) {
            int area = culprit(parent, crossing).orElseThrow();
            block.coarsen(area, crossing).forEach(affected -> forget(area, affected));
            changed = true;
        }
        return changed;
    }

    /** Whether all remainders of a table are safe; of one that is not shown there are none. */
    boolean isSafe(int parent, int crossing) {
        Table table = block.table(parent, crossing);
        if (!safe[parent][crossing]) {
            safe[parent][crossing] = table == null
                    || table.shown().isEmpty()
                    || culprit(parent, crossing).isEmpty();
        }
        return safe[parent][crossing];
    }

    /** A table is shown in another way: what is left of the areas around it has to be looked at again. */
    private void forget(int area, int crossing) {
        for (int around = area; around >= 0; around = tree.parent(around)) {
            safe[around][crossing] = false;
            rests[around][crossing] = null;
        }
    }

    /** The area that is to be merged one step more, if any must be. */
    private OptionalInt culprit(int parent, int crossing) {
        Thresholds thresholds = block.table(parent, crossing).thresholds();
        for (Resolution at : resolutions(parent, crossing)) {
            Rest rest = rest(parent, crossing, at);
            List<Rest.Cell> unsafe = rest.unsafe(thresholds);
            if (!unsafe.isEmpty()) {
                return OptionalInt.of(tree.descendants(parent).stream()
                        .filter(area -> rest.isGivenBy(block.table(area, crossing), unsafe))
                        .min(Comparator.<Integer>comparingInt(
                                        area -> block.table(area, crossing).size())
                                .thenComparing(area -> tree.area(area).code()))
                        .orElse(parent));
            }
        }
        return OptionalInt.empty();
    }

    /** What is left of an area when everything is subtracted that is shown within. */
    private Rest rest(int parent, int crossing, Resolution at) {
        if (rests[parent][crossing] == null) {
            rests[parent][crossing] = new Rest[at.shape().allOptions().size()];
        }
        Rest[] known = rests[parent][crossing];
        if (known[at.number()] == null) {
            Rest rest = new Rest(at);
            for (int child : tree.children(parent)) {
                if (tree.isLeaf(child)) {
                    rest.add(block.table(child, crossing));
                } else {
                    rest.add(block.table(child, crossing), rest(child, crossing, at));
                }
            }
            known[at.number()] = rest;
        }
        return known[at.number()];
    }

    /**
     * How the table of a wider area is read: as it is shown, and merged as areas within are, each breakdown and the answers by
     * themselves, because its cells can be added up before others are subtracted.
     */
    private List<Resolution> resolutions(int parent, int crossing) {
        Table table = block.table(parent, crossing);
        Resolution shown = table.shown().orElseThrow();
        if (extent == Remainders.AS_SHOWN) {
            return List.of(shown);
        }
        List<Resolution> within = tree.descendants(parent).stream()
                .flatMap(area -> block.table(area, crossing).shown().stream())
                .distinct()
                .toList();
        return table.shape().allOptions().stream()
                .filter(option -> isMadeOf(option, shown, within))
                .toList();
    }

    /** Whether a resolution merges nothing less than another one, and nothing more than that one or some of the others do. */
    private static boolean isMadeOf(Resolution option, Resolution finest, List<Resolution> others) {
        return option.answerLevel() >= finest.answerLevel()
                && option.isAtLeast(finest.rowLevels())
                && (option.answerLevel() == finest.answerLevel()
                        || others.stream().anyMatch(other -> other.answerLevel() == option.answerLevel()))
                && IntStream.range(0, option.rowLevels().size()).allMatch(i -> {
                    Integer level = option.rowLevels().get(i);
                    return level.equals(finest.rowLevels().get(i))
                            || others.stream()
                                    .anyMatch(other -> other.rowLevels().get(i).equals(level));
                });
    }
}
