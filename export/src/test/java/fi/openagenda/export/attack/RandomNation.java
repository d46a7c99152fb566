package fi.openagenda.export.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A nation of respondents by chance, for attacks: the same for the same seed.
 *
 * @param regions the region of each municipality, from 0
 * @param respondents municipality by municipality
 */
public record RandomNation(List<Integer> regions, List<Respondent> respondents) {

    /** How many categories age, gender, language and kind of resident have. */
    public static final List<Integer> CATEGORIES = List.of(7, 2, 3, 2);

    /** Answers are 1 to 5, from disagreement to agreement. */
    public static final int ANSWERS = 5;

    private static final double[][] SHARES = {
        {0.08, 0.10, 0.15, 0.17, 0.17, 0.19, 0.14}, {0.60, 0.40}, {0.90, 0.07, 0.03}, {0.84, 0.16}
    };
    private static final int FEWEST = 8;
    private static final int MOST = 900;

    /** Twelve municipalities in two or three regions; as many small as large ones, on a scale of ratios. */
    public static RandomNation of(long seed, Opinion opinion) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sizes = IntStream.range(0, 12)
                .map(i -> (int) (FEWEST * Math.pow((double) MOST / FEWEST, random.nextDouble())))
                .toArray();
        return of(random, opinion, 2 + random.nextInt(2), sizes);
    }

    /** One municipality with as many respondents as asked for. */
    public static RandomNation ofOneArea(long seed, Opinion opinion, int size) {
        return of(new SplittableRandom(seed), opinion, 1, size);
    }

    private static RandomNation of(SplittableRandom random, Opinion opinion, int regions, int... sizes) {
        List<Integer> regionOf = new ArrayList<>();
        List<Respondent> respondents = new ArrayList<>();
        for (int municipality = 0; municipality < sizes.length; municipality++) {
            regionOf.add(municipality < regions ? municipality : random.nextInt(regions));
            double mood = 0.2 * random.nextGaussian();
            for (int i = 0; i < sizes[municipality]; i++) {
                List<Integer> background = new ArrayList<>();
                for (double[] shares : SHARES) {
                    background.add(category(random, shares));
                }
                int answer = opinion.of(background.get(0), mood, random);
                respondents.add(new Respondent(municipality, List.copyOf(background), answer));
            }
        }
        return new RandomNation(regionOf, respondents);
    }

    private static int category(SplittableRandom random, double[] shares) {
        double left = random.nextDouble();
        int category = 0;
        while (category < shares.length - 1 && (left -= shares[category]) >= 0) {
            category++;
        }
        return category;
    }

    /** What people think: where the middle of their minds lies on the scale of answers, and how far they differ. */
    public enum Opinion {
        MIXED(3.45, 1.3),
        /** Most people agree, so that groups of one mind are common. */
        SKEWED(4.6, 0.8);

        private final double middle;
        private final double spread;

        Opinion(double middle, double spread) {
            this.middle = middle;
            this.spread = spread;
        }

        /** The older agree a little more. */
        private int of(int age, double mood, SplittableRandom random) {
            double mind = middle + mood + 0.1 * (age - 3) + spread * random.nextGaussian();
            return (int) Math.max(1, Math.min(ANSWERS, Math.round(mind)));
        }
    }
}
