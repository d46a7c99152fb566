package fi.openagenda.export.estimate;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Of weighted numbers: below which of them a part of the population lies. */
public final class Quantile {

    /** Weights that are added in another order differ by so much. */
    private static final double ROUNDING = 1e-12;

    private Quantile() {}

    /**
     * The smallest number x with F(x) >= q, which is always one that somebody gave; the inverse of the distribution function
     * ({@code qrule = "math"} in R's survey package).
     *
     * @param values the different numbers, ascending
     * @param weights of all who gave each, together
     * @param part q, above 0 and at most 1: 0.25, 0.5 and 0.75 are quartiles
     * @return nothing if there are no weights
     */
    public static OptionalDouble of(double[] values, double[] weights, double part) {
        double needed = part * DoubleStream.of(weights).sum() * (1 - ROUNDING);
        double below = 0;
        for (int i = 0; i < values.length; i++) {
            below += weights[i];
            if (weights[i] > 0 && below >= needed) {
                return OptionalDouble.of(values[i]);
            }
        }
        return OptionalDouble.empty();
    }
}
