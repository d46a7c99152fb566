package fi.openagenda.export.disclosure;

import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.noise.CellKey;
import fi.openagenda.export.noise.PerturbationTable;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Cube;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cell-key noise (Thompson, Broadfoot and Elazar 2013) on what is shown: each count is off by at most four, by the keys of the
 * respondents in it, so the same cell has the same noise wherever it is shown. Figures do not add up exactly any more, and
 * differences of two releases tell even less.
 */
public final class Noise {

    private static final int MOST = 4;
    private static final double VARIANCE = 3;
    private static final int NEVER_UP_TO = 2;

    private static final PerturbationTable TABLE = PerturbationTable.of(MOST, VARIANCE, NEVER_UP_TO);

    private Noise() {}

    /** The same tables with noise; the cube was counted with keys. */
    public static List<ProtectedTable> on(List<ProtectedTable> tables, Cube cube) {
        return tables.stream()
                .map(table -> table.with(table.shown().map(rows -> rows(table, rows, cube))))
                .toList();
    }

    private static List<Row> rows(ProtectedTable table, List<Row> rows, Cube cube) {
        Counts counts = cube.of(table.variable(), table.crossing(), table.area());
        Shape shape = new Shape(table.crossing(), new Family(List.of(table.variable())));
        Resolution shown = shape.like(table.resolution().orElseThrow());
        int[] rowBlocks = shown.rowBlocks();
        int[] answerBlocks = shown.answerBlocks();
        long[][] keys = new long[rows.size()][table.answers().size()];
        for (int row = 0; row < rowBlocks.length; row++) {
            for (int column = 0; column < answerBlocks.length; column++) {
                keys[rowBlocks[row]][answerBlocks[column]] += counts.key(row, column);
            }
        }
        return IntStream.range(0, rows.size())
                .mapToObj(row -> row(rows.get(row), keys[row]))
                .toList();
    }

    /** The mean, of thirty at least and rounded, and shares of the population, in whole per cents, stay as they are. */
    private static Row row(Row exact, long[] keys) {
        List<Integer> counts = new ArrayList<>();
        long all = 0;
        for (int answer = 0; answer < keys.length; answer++) {
            counts.add(noisy(exact.counts().get(answer), keys[answer]));
            all += keys[answer];
        }
        return new Row(noisy(exact.n(), all), counts, exact.mean(), exact.weighted());
    }

    private static int noisy(int count, long key) {
        return count + TABLE.noise(count, CellKey.ofCell(key));
    }
}
