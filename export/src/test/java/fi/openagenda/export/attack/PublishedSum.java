package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one figure tells about the atoms: {@code lower <= sum of coefficient x atom <= upper}. What is published as a fraction
 * is multiplied out, so that all is whole.
 *
 * @param atoms each once
 * @param coefficients one for each atom
 */
public record PublishedSum(int[] atoms, long[] coefficients, long lower, long upper) {

    /** A count. */
    public static PublishedSum count(int[] atoms, long value) {
        long[] ones = new long[atoms.length];
        Arrays.fill(ones, 1);
        return new PublishedSum(atoms, ones, value, value);
    }

    /**
     * A mean with one decimal: whatever rounds to it.
     *
     * @param scores what each atom counts for
     * @param base of how many respondents, which is published beside it
     * @param tenths the mean times ten
     */
    public static PublishedSum mean(int[] atoms, long[] scores, long base, long tenths) {
        long[] coefficients = Arrays.stream(scores).map(score -> 20 * score).toArray();
        return new PublishedSum(atoms, coefficients, (2 * tenths - 1) * base, (2 * tenths + 1) * base);
    }

    /**
     * A weighted share in whole per cents: whatever rounds to it. It is two sums, as neither its numerator nor its base is
     * known. Weights are taken to the ten-thousandth of their mean, and the range is wider by what that may change.
     *
     * @param row all that are counted in the base
     * @param shared those of them that have the answer
     * @param weights one for each atom of the row
     * @param respondents how many the row has
     * @param percent the share
     */
    public static List<PublishedSum> share(
            int[] row, IntPredicate shared, double[] weights, long respondents, long percent) {
        double unit = Arrays.stream(weights).average().orElseThrow() / 10_000;
        long slack = 101 * respondents;
        return Stream.of(
                        new PublishedSum(
                                row, coefficients(row, shared, weights, unit, 2 * percent - 1), -slack, Long.MAX_VALUE),
                        new PublishedSum(
                                row, coefficients(row, shared, weights, unit, 2 * percent + 1), Long.MIN_VALUE, slack))
                .toList();
    }

    private static long[] coefficients(
            int[] row, IntPredicate shared, double[] weights, double unit, long halfPercents) {
        return IntStream.range(0, row.length)
                .mapToLong(i -> Math.round(weights[i] / unit) * ((shared.test(row[i]) ? 200 : 0) - halfPercents))
                .toArray();
    }

    /**
     * The same of columns instead of atoms.
     *
     * @param columns the column of each atom there is; those of one column have one coefficient
     */
    PublishedSum merged(int[] columns) {
        BitSet seen = new BitSet();
        int[] places = IntStream.range(0, atoms.length)
                .filter(i -> {
                    boolean first = !seen.get(columns[atoms[i]]);
                    seen.set(columns[atoms[i]]);
                    return first;
                })
                .toArray();
        return new PublishedSum(
                IntStream.of(places).map(i -> columns[atoms[i]]).toArray(),
                IntStream.of(places).mapToLong(i -> coefficients[i]).toArray(),
                lower,
                upper);
    }

    /**
     * Whether the atoms may have these counts.
     *
     * @param tolerance by how much each count may be off
     */
    boolean fits(double[] counts, double tolerance) {
        double value = 0;
        double slack = tolerance;
        for (int i = 0; i < atoms.length; i++) {
            value += coefficients[i] * counts[atoms[i]];
            slack += tolerance * Math.abs(coefficients[i]);
        }
        return lower - slack <= value && value <= upper + slack;
    }

    boolean isEquation() {
        return lower == upper;
    }
}
