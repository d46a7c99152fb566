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
    private final int[][][] merged;
    private List<Resolution> options = List.of();
    private Optional<Resolution> shown = Optional.empty();

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
        merged = new int[shape.allOptions().size()][][];
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
        return shown.map(this::mergedAt).orElse(new int[0][]);
    }

    /** Shows it just so, safe or not. */
    void showAt(Resolution option) {
        shown = Optional.of(option);
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
        shown = options.subList(first, options.size()).stream()
                .filter(option -> faultAt(option) == Thresholds.Fault.NONE)
                .findFirst();
    }

    /** What is wrong with the first row of it that is not safe at an option. */
    Thresholds.Fault faultAt(Resolution option) {
        for (int few : notAskedAt(option)) {
            if (thresholds.isFew(few)) {
                return Thresholds.Fault.COUNT;
            }
        }
        for (int[] row : mergedAt(option)) {
            for (Family.Segment segment : option.segments()) {
                Thresholds.Fault fault = thresholds.faultOf(row, segment);
                if (fault != Thresholds.Fault.NONE) {
                    return fault;
                }
            }
        }
        return Thresholds.Fault.NONE;
    }

    /** Those outside the base by row at a resolution. */
    int[] notAskedAt(Resolution option) {
        int[] counts = new int[option.rows()];
        for (int row = 0; row < notAsked.length; row++) {
            counts[option.rowBlocks()[row]] += notAsked[row];
        }
        return counts;
    }

    /** Respondents by row and answer at a resolution. */
    int[][] mergedAt(Resolution option) {
        if (merged[option.number()] == null) {
            merged[option.number()] = merge(option);
        }
        return merged[option.number()];
    }

    private int[][] merge(Resolution option) {
        int[] rowBlocks = option.rowBlocks();
        int[] answerBlocks = option.answerBlocks();
        int[][] counts = new int[option.rows()][option.answers()];
        for (int row = 0; row < cells.length; row++) {
            int[] into = counts[rowBlocks[row]];
            for (int column = 0; column < cells[row].length; column++) {
                into[answerBlocks[column]] += cells[row][column];
            }
        }
        return counts;
    }
}
