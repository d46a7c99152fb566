package fi.openagenda.export.estimate;

import java.util.stream.IntStream;

/**
 * What is known of the population: how many people there are in each category of one characteristic.
 *
 * @param name for messages
 * @param categoryOf for each weighting cell the category that it lies in, from 0; {@link #NONE} if its respondents are in none,
 *     like those of another gender than the register knows
 * @param totals people in each category, N
 */
public record Margin(String name, int[] categoryOf, double[] totals) {

    /** The category of cells that a margin says nothing of, and leaves as they are. */
    public static final int NONE = -1;

    /** How far weights are from the margin: the largest |Σw / N - 1| of its categories. */
    public double deviation(Weighting weighting) {
        double[] sums = sums(weighting);
        return categories()
                .filter(category -> totals[category] > 0)
                .mapToDouble(category -> Math.abs(sums[category] / totals[category] - 1))
                .max()
                .orElse(0);
    }

    /** Weights scaled by N / Σw in each category, so that they agree with the margin. */
    Weighting scale(Weighting weighting) {
        double[] sums = sums(weighting);
        double[] scaled = weighting.weights().clone();
        for (int cell = 0; cell < scaled.length; cell++) {
            int category = categoryOf[cell];
            if (category != NONE && sums[category] > 0) {
                scaled[cell] *= totals[category] / sums[category];
            }
        }
        return weighting.with(scaled);
    }

    /** Refuses weights that nothing can make agree with the margin. */
    void requireMatching(Weighting weighting) {
        if (categoryOf.length != weighting.weights().length) {
            throw new IllegalArgumentException("Margin %s has categories for %d cells of %d"
                    .formatted(name, categoryOf.length, weighting.weights().length));
        }
        double[] sums = sums(weighting);
        categories()
                .filter(category -> sums[category] > 0 != totals[category] > 0)
                .forEach(category -> {
                    throw new IllegalArgumentException(
                            "Category %d of margin %s has %s people and a weight of %s; it must be collapsed first"
                                    .formatted(category, name, totals[category], sums[category]));
                });
    }

    private IntStream categories() {
        return IntStream.range(0, totals.length);
    }

    private double[] sums(Weighting weighting) {
        double[] sums = new double[totals.length];
        for (int cell = 0; cell < categoryOf.length; cell++) {
            if (categoryOf[cell] != NONE) {
                sums[categoryOf[cell]] += weighting.mass(cell);
            }
        }
        return sums;
    }
}
