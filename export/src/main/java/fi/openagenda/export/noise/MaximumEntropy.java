package fi.openagenda.export.noise;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A distribution on numbers v of the form p(v) ∝ exp(a v + b v²): among those of the same mean and variance it tells least. With
 * mean 0 and variance V it is where the convex function ln Σ exp(a v + b (v² - V)) of a and b is least, whose derivatives
 * are the mean and what the variance is too large. Newton's method finds it.
 */
final class MaximumEntropy {

    private static final int MAX_STEPS = 200;
    private static final double TOLERANCE = 1e-13;

    private final double[] numbers;
    private final double variance;
    private final double a;
    private final double b;
    private final double logSum;
    private final double[] probabilities;

    private MaximumEntropy(double[] numbers, double variance, double a, double b) {
        this.numbers = numbers;
        this.variance = variance;
        this.a = a;
        this.b = b;
        double[] exponents = Arrays.stream(numbers)
                .map(number -> a * number + b * (number * number - variance))
                .toArray();
        // The largest is taken out, so that nothing overflows.
        double largest = Arrays.stream(exponents).max().orElseThrow();
        double sum = Arrays.stream(exponents)
                .map(exponent -> Math.exp(exponent - largest))
                .sum();
        logSum = largest + Math.log(sum);
        probabilities = Arrays.stream(exponents)
                .map(exponent -> Math.exp(exponent - logSum))
                .toArray();
    }

    /**
     * Probabilities of the numbers, with mean 0.
     *
     * @throws IllegalArgumentException if no distribution on them has mean 0 and this variance
     */
    static double[] distribution(int[] numbers, double variance) {
        // Numbers between -1 and 1, so that a and b are of the same size.
        double largest = Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
        MaximumEntropy fit = new MaximumEntropy(
                Arrays.stream(numbers).mapToDouble(number -> number / largest).toArray(),
                variance / (largest * largest),
                0,
                0);
        for (int step = 0; step < MAX_STEPS; step++) {
            if (fit.hasMoments()) {
                return fit.probabilities;
            }
            fit = fit.next();
        }
        throw new IllegalArgumentException(
                "No distribution on %s has mean 0 and variance %s".formatted(Arrays.toString(numbers), variance));
    }

    private boolean hasMoments() {
        return Math.abs(mean(1)) < TOLERANCE && Math.abs(mean(2) - variance) < TOLERANCE;
    }

    /** A step of Newton's, halved until it does not lead up. */
    private MaximumEntropy next() {
        double slopeA = mean(1);
        double slopeB = mean(2) - variance;
        double aa = mean(2) - mean(1) * mean(1);
        double ab = mean(3) - mean(1) * mean(2);
        double bb = mean(4) - mean(2) * mean(2);
        double determinant = aa * bb - ab * ab;
        double stepA = (ab * slopeB - bb * slopeA) / determinant;
        double stepB = (ab * slopeA - aa * slopeB) / determinant;
        return IntStream.range(0, 60)
                .mapToObj(halvings -> Math.scalb(1, -halvings))
                .map(part -> new MaximumEntropy(numbers, variance, a + part * stepA, b + part * stepB))
                .filter(next -> next.logSum <= logSum + TOLERANCE)
                .findFirst()
                .orElse(this);
    }

    /** Of a power of the numbers. */
    private double mean(int power) {
        return IntStream.range(0, numbers.length)
                .mapToDouble(i -> probabilities[i] * Math.pow(numbers[i], power))
                .sum();
    }
}
