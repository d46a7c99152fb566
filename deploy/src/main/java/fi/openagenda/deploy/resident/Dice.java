package fi.openagenda.deploy.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Random numbers that depend only on what they are about: no shared state, so neither order nor threads matter. */
final class Dice {
    /**
     * One constant for all simulated residents; another number gives other residents of the same kind. With this one, how
     * people like living in a place, which the README begins with, is published for every municipality.
     */
    private static final long SEED = 10;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice for a matter; equal words give equal dice. */
    static Dice about(Object... words) {
        // FNV-1a over the words, with a separator so that ("ab", "c") is not ("a", "bc").
        var hash = 0xcbf29ce484222325L ^ SEED;
        for (var word : words) {
            var text = word.toString();
            for (var i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0xFFFF) * 0x100000001b3L;
        }
        return new Dice(hash);
    }

    /** A fixed property of a matter, from a normal distribution with mean 0 and deviation 1. */
    static double trait(Object... words) {
        return about(words).bell();
    }

    /** Mean 0, deviation 1; the sum of twelve keeps to the same numbers on every JDK, nextGaussian need not. */
    double bell() {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** From 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of some, each as likely as its weight says. */
    <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
        var left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
        for (var each : from) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return from.get(from.size() - 1);
    }

    /** One of some, each as likely as the others. */
    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> List<T> shuffled(List<T> from) {
        var all = new ArrayList<>(from);
        for (var i = all.size() - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            all.set(i, all.set(j, all.get(i)));
        }
        return all;
    }
}
