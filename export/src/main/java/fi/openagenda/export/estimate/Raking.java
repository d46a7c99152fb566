package fi.openagenda.export.estimate;

import java.util.List;

/**
 * Weights that agree with several margins of the population at once, by scaling them to one after the other until all hold
 * (Deming and Stephan 1940). With a single margin that is post-stratification, w = d N / Σd.
 */
public final class Raking {

    /** Weights are taken to agree with a margin when each |Σw / N - 1| is less. */
    public static final double TOLERANCE = 1e-10;

    /** How often all margins are gone through at most. */
    public static final int MAX_CYCLES = 1000;

    private Raking() {}

    /**
     * Weights made of others by factors that depend on the categories alone. A cell that a margin says nothing of has no
     * factor of it, so respondents of a gender that the register does not know get what their age alone gives.
     *
     * @throws NotConverged if there are no such weights, or not in {@value #MAX_CYCLES} cycles
     * @throws IllegalArgumentException if a category has people and nobody to stand for them, or the other way round
     */
    public static Weighting rake(Weighting start, List<Margin> margins) throws NotConverged {
        margins.forEach(margin -> margin.requireMatching(start));
        Weighting weighting = start;
        for (int cycle = 0; cycle < MAX_CYCLES; cycle++) {
            for (Margin margin : margins) {
                weighting = margin.scale(weighting);
            }
            if (farthest(margins, weighting) < TOLERANCE) {
                return weighting;
            }
        }
        throw new NotConverged(MAX_CYCLES, farthest(margins, weighting));
    }

    private static double farthest(List<Margin> margins, Weighting weighting) {
        return margins.stream()
                .mapToDouble(margin -> margin.deviation(weighting))
                .max()
                .orElse(0);
    }
}
