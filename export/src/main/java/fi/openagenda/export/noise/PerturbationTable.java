package fi.openagenda.export.noise;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which noise is added to a count, and how likely: on average none, of the same variance for every count but 0, and the least
 * predictable that there is (Giessing 2016; R's package ptable makes the same tables).
 *
 * @param distributions by count, from 0 to the first that can be changed by anything up to the maximum; larger counts have
 *     the last
 */
public record PerturbationTable(List<List<Chance>> distributions) {

    /**
     * One noise.
     *
     * @param noise what is added
     * @param probability how likely that is
     */
    public record Chance(int noise, double probability) {}

    /**
     * The table of these properties. A count of 0 stays.
     *
     * @param maximum D, the largest change, either way
     * @param variance V of the noise
     * @param blocked js: 1 to this never appear; nothing is below 0 either
     * @throws IllegalArgumentException if the noise of some count cannot have that variance
     */
    public static PerturbationTable of(int maximum, double variance, int blocked) {
        return new PerturbationTable(IntStream.rangeClosed(0, maximum + blocked + 1)
                .mapToObj(count -> distribution(count, maximum, variance, blocked))
                .toList());
    }

    private static List<Chance> distribution(int count, int maximum, double variance, int blocked) {
        if (count == 0) {
            return List.of(new Chance(0, 1));
        }
        int[] noises = IntStream.rangeClosed(-maximum, maximum)
                .filter(noise -> count + noise == 0 || count + noise > blocked)
                .toArray();
        double[] probabilities = MaximumEntropy.distribution(noises, variance);
        return IntStream.range(0, noises.length)
                .mapToObj(i -> new Chance(noises[i], probabilities[i]))
                .toList();
    }

    /** The distribution of the noise of a count. */
    public List<Chance> chances(int count) {
        return distributions.get(Math.min(count, distributions.size() - 1));
    }

    /**
     * The noise of a cell: the first whose probability, with all before it, is above the key.
     *
     * @param key of the cell, see {@link CellKey#ofCell}
     */
    public int noise(int count, double key) {
        List<Chance> chances = chances(count);
        double cumulated = 0;
        for (Chance chance : chances) {
            cumulated += chance.probability();
            if (key < cumulated) {
                return chance.noise();
            }
        }
        return chances.get(chances.size() - 1).noise();
    }
}
