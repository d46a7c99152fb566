package fi.openagenda.export.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The remainder rule. For each cell of a wider area (a row and an answer, or several that are shown apart there and together
 * in an area within), the narrower areas that do not show it, neither themselves nor by parts that add up to it, are what is
 * left when everything shown is subtracted. That must be nobody, or at least two municipalities, enough respondents, and an answer of nobody or of several; and where all
 * answers of a row are left, not all the same. Otherwise the smallest area within that shows the cell is merged one step
 * more, and if none does, the wider area itself; until nothing changes.
 */
final class Remainder {

    private static final boolean[] NOTHING = {};

    private final Tree tree;
    private final Block block;
    private final Remainders extent;

    Remainder(Tree tree, Block block, Remainders extent) {
        this.tree = tree;
        this.block = block;
        this.extent = extent;
    }

    /** What is left of one cell. */
    private static final class Rest {

        private int base;
        private int count;
        private int notAsked;
        private int live;
        private int fewest;

        void add(int rowBase, int cellCount, int rowNotAsked, Thresholds thresholds) {
            base += rowBase;
            count += cellCount;
            notAsked += rowNotAsked;
            if (rowBase > 0) {
                live++;
                fewest = Math.max(fewest, thresholds.count());
            }
        }

        boolean isUnsafe(Thresholds thresholds) {
            Thresholds strictest = new Thresholds(thresholds.base(), Math.max(fewest, thresholds.count()));
            return live == 1
                    || live > 1 && (base < strictest.base() || strictest.isFew(count) || strictest.isFew(notAsked));
        }
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

    /** Whether all remainders of a table are safe. */
    boolean isSafe(int parent, int crossing) {
        return culprit(parent, crossing).isEmpty();
    }

    private boolean repair(int parent, int crossing) {
        boolean changed = false;
        while (block.table(parent, crossing) != null
                && block.table(parent, crossing).shown().isPresent()) {
            Optional<Integer> culprit = culprit(parent, crossing);
            if (culprit.isEmpty()) {
                break;
            }
            block.coarsen(culprit.get(), crossing);
            changed = true;
        }
        return changed;
    }

    /** The area that is to be merged one step more, if any must be. */
    private Optional<Integer> culprit(int parent, int crossing) {
        return resolutions(parent, crossing)
                .flatMap(resolution -> new Cells(parent, crossing, resolution).culprit().stream())
                .findFirst();
    }

    /**
     * How the table of a wider area is read: as it is shown, and merged as areas within are, each breakdown and the answers by
     * themselves, because its cells can be added up before others are subtracted.
     */
    private Stream<Resolution> resolutions(int parent, int crossing) {
        Table table = block.table(parent, crossing);
        Resolution shown = table.shown().orElseThrow();
        if (extent == Remainders.AS_SHOWN) {
            return Stream.of(shown);
        }
        List<Resolution> within = tree.descendants(parent).stream()
                .flatMap(area -> block.table(area, crossing).shown().stream())
                .distinct()
                .toList();
        return table.shape().allOptions().stream().filter(option -> option.isMadeOf(shown, within));
    }

    /** A cell of a wider area: a row and an answer as they are shown there. */
    private record Cell(int row, int answer) {}

    /** The cells of a table of a wider area, and what is left of each. */
    private final class Cells {

        private final int parent;
        private final int crossing;
        private final Resolution shown;
        private final int rows;
        private final int answers;
        private final Rest[][] rests;

        Cells(int parent, int crossing, Resolution resolution) {
            this.parent = parent;
            this.crossing = crossing;
            shown = resolution;
            Table table = block.table(parent, crossing);
            rows = table.shape().rows(shown);
            answers = table.shape().answers(shown);
            rests = new Rest[rows][answers];
            for (Rest[] row : rests) {
                Arrays.setAll(row, answer -> new Rest());
            }
            boolean[][] open = new boolean[rows][answers];
            Arrays.stream(open).forEach(row -> Arrays.fill(row, true));
            subtract(parent, open);
        }

        /** Goes down to the municipalities; what an area on the way shows is not left. */
        private void subtract(int area, boolean[][] open) {
            for (int child : tree.children(area)) {
                Table table = block.table(child, crossing);
                boolean[][] left = left(open, table);
                boolean any = Arrays.stream(left).anyMatch(row -> row.length > 0);
                if (any && tree.isLeaf(child)) {
                    add(table, left);
                } else if (any) {
                    subtract(child, left);
                }
            }
        }

        /** The cells that a table does not show; a row without any is empty. */
        private boolean[][] left(boolean[][] open, Table table) {
            if (table.shown().isEmpty()) {
                return open;
            }
            boolean[] wholeRows = table.shape().unionRows(shown, table.shown().get());
            boolean[] wholeAnswers =
                    table.shape().unionAnswers(shown, table.shown().get());
            boolean[][] left = new boolean[rows][];
            for (int row = 0; row < rows; row++) {
                left[row] = wholeRows[row] ? without(open[row], wholeAnswers) : open[row];
            }
            return left;
        }

        private static boolean[] without(boolean[] row, boolean[] closed) {
            boolean[] left = row.clone();
            boolean any = false;
            for (int answer = 0; answer < left.length; answer++) {
                left[answer] &= !closed[answer];
                any |= left[answer];
            }
            return any ? left : NOTHING;
        }

        private void add(Table table, boolean[][] open) {
            int[][] counts = table.mergedAt(shown);
            int[] notAsked = table.notAskedAt(shown);
            for (int row = 0; row < rows; row++) {
                if (open[row].length == 0) {
                    continue;
                }
                for (Family.Segment segment : table.shape().segments(shown)) {
                    int base = Arrays.stream(counts[row], segment.from(), segment.to())
                            .sum();
                    for (int answer = segment.from(); answer < segment.to(); answer++) {
                        if (open[row][answer]) {
                            rests[row][answer].add(base, counts[row][answer], notAsked[row], table.thresholds());
                        }
                    }
                }
            }
        }

        /** Whether a cell is made of whole cells of a table that is shown. */
        private boolean shows(Table table, Cell cell) {
            return table.shown()
                    .filter(at -> table.shape().unionRows(shown, at)[cell.row]
                            && table.shape().unionAnswers(shown, at)[cell.answer])
                    .isPresent();
        }

        private boolean isUnsafe(Cell cell) {
            return rests[cell.row][cell.answer].isUnsafe(
                    block.table(parent, crossing).thresholds());
        }

        private boolean isHomogeneous(int row, Family.Segment segment) {
            int given = 0;
            for (int answer = segment.from(); answer < segment.to(); answer++) {
                if (rests[row][answer].live == 0) {
                    return false;
                }
                given += rests[row][answer].count > 0 ? answer == segment.harmless() ? 2 : 1 : 0;
            }
            return given == 1;
        }

        List<Cell> unsafe() {
            List<Cell> unsafe = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                for (Family.Segment segment :
                        block.table(parent, crossing).shape().segments(shown)) {
                    boolean homogeneous = isHomogeneous(row, segment);
                    for (int answer = segment.from(); answer < segment.to(); answer++) {
                        Cell cell = new Cell(row, answer);
                        if (homogeneous || isUnsafe(cell)) {
                            unsafe.add(cell);
                        }
                    }
                }
            }
            return unsafe;
        }

        /** The area that is to be merged one step more, if any must be. */
        Optional<Integer> culprit() {
            List<Cell> unsafe = unsafe();
            if (unsafe.isEmpty()) {
                return Optional.empty();
            }
            return tree.descendants(parent).stream()
                    .filter(area -> unsafe.stream().anyMatch(cell -> gives(area, cell)))
                    .min(Comparator.<Integer>comparingInt(
                                    area -> block.table(area, crossing).size())
                            .thenComparing(area -> tree.area(area).code()))
                    .or(() -> Optional.of(parent));
        }

        private boolean gives(int area, Cell cell) {
            Table table = block.table(area, crossing);
            return shows(table, cell)
                    && Arrays.stream(table.mergedAt(shown)[cell.row]).sum() > 0;
        }
    }
}
