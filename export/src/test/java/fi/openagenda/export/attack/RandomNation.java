package fi.openagenda.export.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A nation of respondents by chance, for attacks: the same for the same seed.
 *
 * @param asked what respondents were asked
 * @param regions the region of each municipality, from 0
 * @param respondents municipality by municipality
 */
public record RandomNation(Asked asked, List<Integer> regions, List<Respondent> respondents) {

    private static final int FEWEST = 8;
    private static final int MOST = 900;

    /** Of these respondents, who were asked what is usual. */
    public RandomNation(List<Integer> regions, List<Respondent> respondents) {
        this(Asked.USUAL, regions, respondents);
    }

    /** Twelve municipalities in two or three regions; as many small as large ones, on a scale of ratios. */
    public static RandomNation of(long seed, Opinion opinion) {
        return of(seed, opinion, Asked.USUAL);
    }

    /** The same, asked something else. */
    static RandomNation of(long seed, Opinion opinion, Asked asked) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sizes = IntStream.range(0, 12)
                .map(i -> (int) (FEWEST * Math.pow((double) MOST / FEWEST, random.nextDouble())))
                .toArray();
        return of(random, opinion, asked, 2 + random.nextInt(2), sizes);
    }

    /** One municipality with as many respondents as asked for. */
    public static RandomNation ofOneArea(long seed, Opinion opinion, int size) {
        return ofOneArea(seed, opinion, Asked.USUAL, size);
    }

    /** The same, asked something else. */
    static RandomNation ofOneArea(long seed, Opinion opinion, Asked asked, int size) {
        return of(new SplittableRandom(seed), opinion, asked, 1, size);
    }

    /** Municipalities of one region, each with as many respondents as asked for. */
    static RandomNation ofOneRegion(long seed, Opinion opinion, int... sizes) {
        return of(new SplittableRandom(seed), opinion, Asked.USUAL, 1, sizes);
    }

    private static RandomNation of(SplittableRandom random, Opinion opinion, Asked asked, int regions, int... sizes) {
        List<Integer> regionOf = new ArrayList<>();
        List<Respondent> respondents = new ArrayList<>();
        for (int municipality = 0; municipality < sizes.length; municipality++) {
            regionOf.add(municipality < regions ? municipality : random.nextInt(regions));
            double mood = 0.2 * random.nextGaussian();
            for (int i = 0; i < sizes[municipality]; i++) {
                List<Integer> background = asked.background(random);
                int answer = opinion.of(background.get(0), mood, asked.points(), random);
                respondents.add(new Respondent(municipality, background, answer));
            }
        }
        return new RandomNation(asked, regionOf, respondents);
    }

    /** What people think: where the middle of their minds lies on a scale from 1 to 5, and how far they differ. */
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

        /** The older agree a little more, on a scale of so many points. */
        private int of(int age, double mood, int points, SplittableRandom random) {
            double mind = middle + mood + 0.1 * (age - 3) + spread * random.nextGaussian();
            return (int) Math.max(1, Math.min(points, Math.round(1 + (mind - 1) * (points - 1) / 4)));
        }
    }
}
