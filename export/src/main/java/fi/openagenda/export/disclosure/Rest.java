package fi.openagenda.export.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is left of a table of a wider area, cell by cell, when everything is subtracted that narrower areas show: municipalities
 * with respondents, respondents of the row, those of them who gave the answer, and those who are not asked.
 */
final class Rest {

    private static final boolean[][] WITHHELD = {};

    private final Resolution at;
    private final Part[][] cells;

    /** A row and an answer as they are looked at. */
    record Cell(int row, int answer) {}

    /** What is left of one cell. */
    private static final class Part {

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

        void add(Part other) {
            base += other.base;
            count += other.count;
            notAsked += other.notAsked;
            live += other.live;
            fewest = Math.max(fewest, other.fewest);
        }

        boolean isUnsafe(Thresholds thresholds) {
            Thresholds strictest = new Thresholds(thresholds.base(), Math.max(fewest, thresholds.count()));
            return live == 1
                    || live > 1 && (base < strictest.base() || strictest.isFew(count) || strictest.isFew(notAsked));
        }
    }

    /** Nothing is left yet. */
    Rest(Resolution at) {
        this.at = at;
        cells = new Part[at.rows()][at.answers()];
        for (Part[] row : cells) {
            Arrays.setAll(row, answer -> new Part());
        }
    }

    /** A municipality is left where it does not show a cell. */
    void add(Table table) {
        int[][] counts = table.mergedAt(at);
        int[] notAsked = table.notAskedAt(at);
        boolean[][] shown = shown(table);
        for (int row = 0; row < cells.length; row++) {
            for (Family.Segment segment : at.segments()) {
                int base = Thresholds.sum(counts[row], segment);
                for (int answer = segment.from(); answer < segment.to(); answer++) {
                    if (!shows(shown, row, answer)) {
                        cells[row][answer].add(base, counts[row][answer], notAsked[row], table.thresholds());
                    }
                }
            }
        }
    }

    /** Where an area does not show a cell, what is left of it is. */
    void add(Table table, Rest rest) {
        boolean[][] shown = shown(table);
        for (int row = 0; row < cells.length; row++) {
            for (int answer = 0; answer < cells[row].length; answer++) {
                if (!shows(shown, row, answer)) {
                    cells[row][answer].add(rest.cells[row][answer]);
                }
            }
        }
    }

    /** The cells that tell too much by what is left of them. */
    List<Cell> unsafe(Thresholds thresholds) {
        List<Cell> unsafe = new ArrayList<>();
        for (int row = 0; row < cells.length; row++) {
            for (Family.Segment segment : at.segments()) {
                boolean homogeneous = isHomogeneous(row, segment);
                for (int answer = segment.from(); answer < segment.to(); answer++) {
                    if (homogeneous || cells[row][answer].isUnsafe(thresholds)) {
                        unsafe.add(new Cell(row, answer));
                    }
                }
            }
        }
        return unsafe;
    }

    private boolean isHomogeneous(int row, Family.Segment segment) {
        int given = 0;
        for (int answer = segment.from(); answer < segment.to(); answer++) {
            if (cells[row][answer].live == 0) {
                return false;
            }
            given += cells[row][answer].count > 0 ? answer == segment.harmless() ? 2 : 1 : 0;
        }
        return given == 1;
    }

    /** Whether a table shows one of these cells, and there is anybody in its row. */
    boolean isGivenBy(Table table, List<Cell> some) {
        boolean[][] shown = shown(table);
        return some.stream()
                .anyMatch(cell -> shows(shown, cell.row, cell.answer)
                        && Arrays.stream(table.mergedAt(at)[cell.row]).sum() > 0);
    }

    /** Which rows, and which answers, are made of whole ones of a table as it is shown; nothing of one that is withheld. */
    private boolean[][] shown(Table table) {
        return table.shown()
                .map(of -> new boolean[][] {at.unionRows(of), at.unionAnswers(of)})
                .orElse(WITHHELD);
    }

    private static boolean shows(boolean[][] shown, int row, int answer) {
        return shown != WITHHELD && shown[0][row] && shown[1][answer];
    }
}
