package fi.openagenda.export.attack;

/** Whole numbers modulo the Mersenne prime 2^61 - 1, in which one can divide without rounding. */
final class PrimeField {

    private static final int BITS = 61;
    private static final long PRIME = (1L << BITS) - 1;

    private PrimeField() {}

    static long of(long number) {
        return Math.floorMod(number, PRIME);
    }

    /** The number next to zero that the element may stand for. */
    static long number(long element) {
        return element > PRIME / 2 ? element - PRIME : element;
    }

    static long subtract(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + ((low >>> BITS) | (high << (Long.SIZE - BITS)));
        return sum < PRIME ? sum : sum - PRIME;
    }

    /** By Fermat's little theorem. */
    static long inverse(long a) {
        long power = 1;
        long square = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                power = multiply(power, square);
            }
            square = multiply(square, square);
        }
        return power;
    }
}
