package fi.openagenda.export.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Sparse Gaussian elimination over {@link PrimeField}. Each equation is cleared of the pivots before it; what is left names
 * the next pivot, the column that the fewest equations use, so that little fills up.
 */
final class Elimination {

    private final int[] uses;
    private final int[] pivots;
    private final List<Row> rows = new ArrayList<>();

    private final long[] row;
    private final BitSet touched = new BitSet();
    private final BitSet pending = new BitSet();

    /** @param uses how many equations will use each column */
    Elimination(int[] uses) {
        this.uses = uses;
        pivots = new int[uses.length];
        Arrays.fill(pivots, -1);
        row = new long[uses.length];
    }

    /** Takes an equation in; one that follows from those before changes nothing. */
    void add(int[] columns, long[] coefficients, long value) {
        long rest = reduce(columns, coefficients, value);
        int[] left = touched.stream().filter(column -> row[column] != 0).toArray();
        if (left.length > 0) {
            int pivot = IntStream.of(left)
                    .reduce((a, b) -> uses[b] < uses[a] ? b : a)
                    .getAsInt();
            long inverse = PrimeField.inverse(row[pivot]);
            pivots[pivot] = rows.size();
            rows.add(new Row(
                    pivot,
                    left,
                    IntStream.of(left)
                            .mapToLong(column -> PrimeField.multiply(row[column], inverse))
                            .toArray(),
                    PrimeField.multiply(rest, inverse)));
        } else if (rest != 0) {
            throw new IllegalArgumentException("No counts have all these sums");
        }
    }

    /** The value that a sum must have; empty if it does not follow from the equations. */
    OptionalLong value(int[] columns, long[] coefficients) {
        long rest = reduce(columns, coefficients, 0);
        return touched.stream().allMatch(column -> row[column] == 0)
                ? OptionalLong.of(PrimeField.number(PrimeField.subtract(0, rest)))
                : OptionalLong.empty();
    }

    /** Leaves in {@code row} what the pivots cannot clear. A row has no pivot of those before it, so one pass is enough. */
    private long reduce(int[] columns, long[] coefficients, long value) {
        touched.stream().forEach(column -> row[column] = 0);
        touched.clear();
        long rest = PrimeField.of(value);
        for (int i = 0; i < columns.length; i++) {
            row[columns[i]] = PrimeField.of(coefficients[i]);
            touch(columns[i]);
        }
        for (int next = pending.nextSetBit(0); next >= 0; next = pending.nextSetBit(next)) {
            pending.clear(next);
            Row pivot = rows.get(next);
            long factor = row[pivot.pivot];
            if (factor != 0) {
                for (int i = 0; i < pivot.columns.length; i++) {
                    int column = pivot.columns[i];
                    row[column] = PrimeField.subtract(row[column], PrimeField.multiply(factor, pivot.coefficients[i]));
                    touch(column);
                }
                rest = PrimeField.subtract(rest, PrimeField.multiply(factor, pivot.value));
            }
        }
        return rest;
    }

    private void touch(int column) {
        if (!touched.get(column)) {
            touched.set(column);
            if (pivots[column] >= 0) {
                pending.set(pivots[column]);
            }
        }
    }

    private record Row(int pivot, int[] columns, long[] coefficients, long value) {}
}
