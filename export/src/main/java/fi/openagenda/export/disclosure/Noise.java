package fi.openagenda.export.disclosure;

import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted;
import fi.openagenda.export.noise.CellKey;
import fi.openagenda.export.noise.PerturbationTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.protection.Protection;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cell-key noise (Thompson, Broadfoot and Elazar 2013) on what is shown: each count is off by at most four, by the keys of the
 * respondents in it, so the same cell has the same noise wherever it is shown. Figures do not add up exactly any more, and
 * differences of two releases tell even less.
 *
 * <p>No other figure says more than the noisy counts: means of points are worked out anew, means of numbers are left out, and
 * weighted shares follow the counts, as weighted counts do in disclosure control by cell keys. Which of them are there follows
 * from the noisy number of respondents, too.
 *
 * @param cube that was counted with keys
 * @param weights of its respondents
 * @param protection what the barometer demands
 */
public record Noise(Cube cube, Weights weights, Protection protection) {

    private static final int MOST = 4;
    private static final double VARIANCE = 3;
    private static final int NEVER_UP_TO = 2;
    private static final int PERCENT = 100;

    private static final PerturbationTable TABLE = PerturbationTable.of(MOST, VARIANCE, NEVER_UP_TO);

    /** By row and class of answer before any are merged, the sum of the keys of the respondents. */
    private interface Keys {
        long of(int row, int column);
    }

    /** The same tables of answers with noise. */
    public List<ProtectedTable> onAnswers(List<ProtectedTable> tables) {
        return tables.stream()
                .map(table -> with(table, cube.of(table.variable(), table.crossing(), table.area())::key))
                .toList();
    }

    /** The same tables of {@link Composition} with noise. */
    public List<ProtectedTable> onCompositions(List<ProtectedTable> tables) {
        return tables.stream()
                .map(table -> {
                    long[] keys =
                            cube.keys(cube.layout().breakdown(table.variable().code()), table.area());
                    return with(table, (row, column) -> keys[column]);
                })
                .toList();
    }

    private ProtectedTable with(ProtectedTable table, Keys keys) {
        return table.with(table.shown().map(rows -> rows(table, rows, keys)));
    }

    private List<Row> rows(ProtectedTable table, List<Row> rows, Keys keysOf) {
        Shape shape = new Shape(table.crossing(), new Family(List.of(table.variable())));
        Resolution shown = shape.like(table.resolution().orElseThrow());
        int[] rowBlocks = shown.rowBlocks();
        int[] answerBlocks = shown.answerBlocks();
        long[][] keys = new long[rows.size()][table.answers().size()];
        for (int row = 0; row < rowBlocks.length; row++) {
            for (int column = 0; column < answerBlocks.length; column++) {
                keys[rowBlocks[row]][answerBlocks[column]] += keysOf.of(row, column);
            }
        }
        return IntStream.range(0, rows.size())
                .mapToObj(row -> row(table, rows.get(row), keys[row]))
                .toList();
    }

    private Row row(ProtectedTable table, Row exact, long[] keys) {
        int n = noisy(exact.n(), Arrays.stream(keys).sum());
        List<Integer> counts = IntStream.range(0, keys.length)
                .mapToObj(answer -> noisy(exact.counts().get(answer), keys[answer]))
                .toList();
        return new Row(
                n,
                counts,
                exact.mean()
                        .filter(mean -> !table.variable().isMagnitude() && isSurely(n, Estimates.LEAST_OF_MEAN))
                        .flatMap(mean -> mean(table, counts)),
                exact.weighted()
                        .filter(weighted -> isSurely(n, protection.weightedBase()))
                        .map(weighted -> weighted(table.area(), exact, weighted, n, counts)));
    }

    private static int noisy(int count, long key) {
        return count + TABLE.noise(count, CellKey.ofCell(key));
    }

    /** Whether a noisy number is that of so many respondents, whatever the noise: who sees it knows then, too. */
    private static boolean isSurely(int noisy, int least) {
        return noisy - MOST >= least;
    }

    /** Of points none of which are merged, or there was no mean. */
    private static Optional<BigDecimal> mean(ProtectedTable table, List<Integer> counts) {
        int[] noisy = counts.stream().mapToInt(Integer::intValue).toArray();
        return Optional.of(noisy)
                .filter(some -> Arrays.stream(some).sum() > 0)
                .map(some -> Estimates.meanOfPoints(table.answers(), some));
    }

    /** The rounded share times noisy by exact count, and exact by noisy base; as many are effective as in all of the area. */
    private Weighted weighted(Area area, Row exact, Weighted weighted, int n, List<Integer> counts) {
        double effective = n * weights.kish(area).effective() / cube.respondents(area);
        return new Weighted(IntStream.range(0, counts.size())
                .mapToObj(answer -> {
                    int count = Math.max(1, exact.counts().get(answer));
                    double follows = (double) counts.get(answer) / count * exact.n() / n;
                    int percent = (int) Math.min(
                            PERCENT, Math.round(weighted.shares().get(answer).percent() * follows));
                    return Estimates.share(percent, effective);
                })
                .toList());
    }
}
