package fi.openagenda.export.tally;

import java.util.Arrays;

/** The counts of one area: a row for each group of respondents in which there is anybody. */
final class Margins {

    private final Layout layout;
    private final int[][] counts;
    private final long[][] sums;
    private final long[][] keys;

    Margins(Layout layout) {
        this.layout = layout;
        counts = new int[layout.rows()][];
        sums = new long[layout.rows()][];
        keys = new long[layout.rows()][];
    }

    Layout layout() {
        return layout;
    }

    /** Adds what was counted of respondents who are in the same groups. */
    void add(int[] rows, int[] moreCounts, long[] moreSums, long[] moreKeys) {
        for (int row : rows) {
            add(row, moreCounts, moreSums, moreKeys);
        }
    }

    /** Adds a part of the area, whose own questions are not asked in all of it. */
    void add(Margins part) {
        for (int row = 0; row < counts.length; row++) {
            if (part.counts[row] != null) {
                add(row, part.counts[row], part.sums[row], part.keys[row]);
            }
        }
    }

    private void add(int row, int[] moreCounts, long[] moreSums, long[] moreKeys) {
        if (counts[row] == null) {
            counts[row] = new int[layout.width()];
            sums[row] = new long[layout.sums()];
            keys[row] = new long[layout.keys()];
        }
        int[] sum = counts[row];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += moreCounts[i];
        }
        add(sums[row], moreSums);
        add(keys[row], moreKeys);
    }

    private static void add(long[] sum, long[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    int count(int row, int place) {
        return counts[row] == null ? 0 : counts[row][place];
    }

    int[] counts(int row, int firstPlace, int places) {
        return counts[row] == null ? new int[places] : Arrays.copyOfRange(counts[row], firstPlace, firstPlace + places);
    }

    long sum(int row, int place) {
        return sums[row] == null ? 0 : sums[row][place];
    }

    long key(int row, int place) {
        return keys[row] == null ? 0 : keys[row][place];
    }
}
