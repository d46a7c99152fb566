package fi.openagenda.export.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table of one area while it is decided how it is shown. */
final class Table {

    private final Shape shape;
    private final int[][] cells;
    private final int[] notAsked;
    private final Thresholds thresholds;
    private final int size;
    private List<Resolution> options = List.of();
    private Optional<Resolution> shown = Optional.empty();
    private int[][] merged = {};
    private Resolution lastOption;
    private int[][] lastMerged;

    /**
     * A table that is withheld.
     *
     * @param cells respondents by row and class before any are merged
     * @param notAsked by row, those who are outside the base, where that is not to be known of few either; else zeros
     */
    Table(Shape shape, int[][] cells, int[] notAsked, Thresholds thresholds) {
        this.shape = shape;
        this.cells = cells;
        this.notAsked = notAsked;
        this.thresholds = thresholds;
        size = Arrays.stream(cells).flatMapToInt(Arrays::stream).sum();
    }

    Shape shape() {
        return shape;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** Everybody in it. */
    int size() {
        return size;
    }

    /** How it is shown; nothing if it is withheld. */
    Optional<Resolution> shown() {
        return shown;
    }

    /** Respondents by row and answer as it is shown. */
    int[][] merged() {
        return merged;
    }

    /** Shows it just so, safe or not. */
    void showAt(Resolution option) {
        shown = Optional.of(option);
        merged = mergedAt(option);
    }

    /** Shows it as finely as it is safe, among these options and in their order; withholds it if none is. */
    void showAmong(List<Resolution> allowed) {
        options = allowed;
        show(0);
    }

    /** Shows it at the next option that is safe; withholds it if there is none. */
    void coarsen() {
        show(options.indexOf(shown.orElseThrow()) + 1);
    }

    void withhold() {
        showAmong(List.of());
    }

    private void show(int first) {
        shown = Optional.empty();
        merged = new int[0][];
        for (Resolution option : options.subList(first, options.size())) {
            if (faultAt(option) == Thresholds.Fault.NONE) {
                shown = Optional.of(option);
                merged = mergedAt(option);
                return;
            }
        }
    }

    /** What is wrong with the first row of it that is not safe at an option. */
    Thresholds.Fault faultAt(Resolution option) {
        boolean fewNotAsked = Arrays.stream(notAskedAt(option)).anyMatch(thresholds::isFew);
        return fewNotAsked
                ? Thresholds.Fault.COUNT
                : Arrays.stream(mergedAt(option))
                        .flatMap(
                                row -> shape.segments(option).stream().map(segment -> thresholds.faultOf(row, segment)))
                        .filter(fault -> fault != Thresholds.Fault.NONE)
                        .findFirst()
                        .orElse(Thresholds.Fault.NONE);
    }

    /** Those outside the base by row at a resolution. */
    int[] notAskedAt(Resolution option) {
        int[] rowBlocks = shape.rowBlocks(option);
        int[] counts = new int[shape.rows(option)];
        for (int row = 0; row < notAsked.length; row++) {
            counts[rowBlocks[row]] += notAsked[row];
        }
        return counts;
    }

    /** Respondents by row and answer at a resolution. The last one that was asked for is asked for again and again. */
    int[][] mergedAt(Resolution option) {
        if (!option.equals(lastOption)) {
            lastMerged = merge(option);
            lastOption = option;
        }
        return lastMerged;
    }

    private int[][] merge(Resolution option) {
        int[] rowBlocks = shape.rowBlocks(option);
        int[] answerBlocks = shape.answerBlocks(option);
        int[][] counts = new int[shape.rows(option)][shape.answers(option)];
        for (int row = 0; row < cells.length; row++) {
            int[] into = counts[rowBlocks[row]];
            for (int column = 0; column < cells[row].length; column++) {
                into[answerBlocks[column]] += cells[row][column];
            }
        }
        return counts;
    }
}
