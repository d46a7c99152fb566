package fi.openagenda.export.disclosure;

import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted.Share;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** The rows of a table in little memory, since a release has millions: numbers out of which a row is made when it is read. */
final class PackedRows extends AbstractList<Row> implements RandomAccess {

    private static final int MEAN_DECIMALS = 1;
    private static final long NO_MEAN = Long.MIN_VALUE;
    private static final int BYTES_OF_SHARE = 3;

    private final int[] bases;
    private final int[][] counts;
    private final long[] means;
    private final byte[][] shares;

    /** The same rows. */
    PackedRows(List<Row> rows) {
        bases = rows.stream().mapToInt(Row::n).toArray();
        counts = rows.stream()
                .map(row -> row.counts().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        means = rows.stream().noneMatch(row -> row.mean().isPresent())
                ? null
                : rows.stream()
                        .mapToLong(row -> row.mean().map(PackedRows::packed).orElse(NO_MEAN))
                        .toArray();
        shares = rows.stream().noneMatch(row -> row.weighted().isPresent())
                ? null
                : rows.stream()
                        .map(row -> row.weighted().map(PackedRows::packed).orElse(null))
                        .toArray(byte[][]::new);
    }

    private static long packed(BigDecimal mean) {
        return mean.movePointRight(MEAN_DECIMALS).longValueExact();
    }

    private static byte[] packed(Weighted weighted) {
        byte[] packed = new byte[BYTES_OF_SHARE * weighted.shares().size()];
        int at = 0;
        for (Share share : weighted.shares()) {
            packed[at++] = (byte) share.percent();
            packed[at++] = (byte) share.low();
            packed[at++] = (byte) share.high();
        }
        return packed;
    }

    int n(int row) {
        return bases[row];
    }

    int count(int row, int answer) {
        return counts[row][answer];
    }

    @Override
    public Row get(int row) {
        return new Row(
                bases[row],
                Arrays.stream(counts[row]).boxed().toList(),
                means == null || means[row] == NO_MEAN
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(means[row], MEAN_DECIMALS)),
                shares == null
                        ? Optional.empty()
                        : Optional.ofNullable(shares[row]).map(PackedRows::weighted));
    }

    private static Weighted weighted(byte[] packed) {
        return new Weighted(IntStream.range(0, packed.length / BYTES_OF_SHARE)
                .map(share -> share * BYTES_OF_SHARE)
                .mapToObj(at -> new Share(packed[at], packed[at + 1], packed[at + 2]))
                .toList());
    }

    @Override
    public int size() {
        return bases.length;
    }
}
