package fi.openagenda.export.weighting;

import fi.openagenda.export.estimate.CollapseRule;
import fi.openagenda.export.estimate.Kish;
import fi.openagenda.export.estimate.PostStratification;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many people each respondent stands for: within a municipality those of an age class and gender are weighted alike, to the
 * number of people who live there, w = N / n. Municipalities with too few respondents for that have one weight, and those with
 * fewer than a cell needs share it with others of their region, so that no weight is that of a few.
 */
public final class Weights {

    private final Cube cube;
    private final Strata strata;
    private final Map<Area, PostStratification> cells = new HashMap<>();
    private final Map<Area, StratumWeights> weights = new HashMap<>();
    private final Map<Area, Kish> kish = new HashMap<>();

    private Weights(Cube cube) {
        this.cube = cube;
        strata = cube.layout().strata();
    }

    /**
     * The weights of a round.
     *
     * @param leastInCell fewest respondents who are weighted alike
     * @param leastInArea fewest respondents of a municipality whose respondents are weighted differently
     */
    public static Weights of(Cube cube, Register register, int leastInCell, int leastInArea) {
        Map<Area, int[][]> people = register.byStratum();
        Weights weights = new Weights(cube);
        CollapseRule rule = new CollapseRule(weights.strata.agePartitions(), leastInCell, leastInArea);
        cube.geography().regions().values().forEach(municipalities -> {
            List<Area> known =
                    municipalities.stream().filter(people::containsKey).toList();
            known.forEach(municipality -> weights.cells.put(
                    municipality, rule.apply(weights.respondents(municipality), people.get(municipality))));
            weights.pool(known, people, leastInCell);
        });
        cube.geography().areas().forEach(area -> weights.kish.put(area, weights.kishOf(area)));
        return weights;
    }

    /** The weighting cells of a municipality; nothing where the population is not known. */
    public Optional<PostStratification> cells(Area municipality) {
        return Optional.ofNullable(cells.get(municipality));
    }

    /** Whether respondents of an area are weighted differently, so that weighted figures say something else. */
    public boolean isWeighted(Area area) {
        return area.level() == Area.Level.MUNICIPALITY
                ? cells(area)
                        .filter(own -> own.basis() == PostStratification.Basis.CELLS)
                        .isPresent()
                : kish(area).respondents() > 0;
    }

    /** How many respondents have a weight, and what it costs that weights are not equal. */
    public Kish kish(Area area) {
        return kish.get(area);
    }

    /**
     * The people that the respondents of an area stand for, by row and class of answer.
     *
     * @param crossing the total, or one breakdown
     * @param mixing in which rows those of a municipality may be weighted differently
     */
    public Represented of(Variable variable, Crossing crossing, Area area, Merging merging, Mixing mixing) {
        Represented sum = new Represented(merging, mixing);
        for (Area municipality : cube.geography().municipalities(area)) {
            StratumWeights ofStratum = weights.get(municipality);
            if (ofStratum != null) {
                sum.add(cube.of(variable, byStratum(crossing), municipality), ofStratum, strata.rows());
            }
        }
        return sum;
    }

    private Crossing byStratum(Crossing crossing) {
        return strata.crossing(crossing);
    }

    /** Respondents by age class and gender. */
    private int[][] respondents(Area municipality) {
        Counts counts = cube.of(cube.layout().variables().get(0), byStratum(Crossing.TOTAL), municipality);
        int[][] respondents = new int[strata.ages()][strata.genders()];
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            respondents[stratum / strata.genders()][stratum % strata.genders()] = counts.respondents(stratum);
        }
        return respondents;
    }

    /** Gives each municipality of a region its weights; those with fewer respondents than a cell needs have one together. */
    private void pool(List<Area> municipalities, Map<Area, int[][]> people, int leastInCell) {
        List<Area> bySize = municipalities.stream()
                .filter(municipality -> size(municipality) > 0)
                .sorted(Comparator.comparingInt(this::size).thenComparing(Area::code))
                .toList();
        List<Area> pooled = new ArrayList<>();
        int respondents = 0;
        for (Area municipality : bySize) {
            boolean small = size(municipality) < leastInCell;
            if (small || !pooled.isEmpty() && respondents < leastInCell) {
                pooled.add(municipality);
                respondents += size(municipality);
            } else {
                weights.put(municipality, StratumWeights.of(ownWeights(municipality)));
            }
        }
        if (respondents >= leastInCell) {
            double together = pooled.stream()
                            .mapToDouble(municipality -> sum(people.get(municipality)))
                            .sum()
                    / respondents;
            double[] same = new double[strata.size()];
            Arrays.fill(same, together);
            pooled.forEach(municipality -> weights.put(municipality, StratumWeights.of(same)));
        }
    }

    private double[] ownWeights(Area municipality) {
        double[] ofStratum = new double[strata.size()];
        for (int stratum = 0; stratum < ofStratum.length; stratum++) {
            ofStratum[stratum] = cells.get(municipality)
                    .cellOf(stratum / strata.genders(), stratum % strata.genders())
                    .filter(cell -> cell.respondents() > 0)
                    .map(PostStratification.Cell::weight)
                    .orElse(0.0);
        }
        return ofStratum;
    }

    private int size(Area municipality) {
        return Arrays.stream(respondents(municipality))
                .flatMapToInt(Arrays::stream)
                .sum();
    }

    private static int sum(int[][] people) {
        return Arrays.stream(people).flatMapToInt(Arrays::stream).sum();
    }

    private Kish kishOf(Area area) {
        Kish sum = Kish.NOBODY;
        for (Area municipality : cube.geography().municipalities(area)) {
            int[][] respondents = respondents(municipality);
            double[] ofStratum = Optional.ofNullable(weights.get(municipality))
                    .map(StratumWeights::of)
                    .orElse(new double[0]);
            for (int stratum = 0; stratum < ofStratum.length; stratum++) {
                sum = sum.plus(ofStratum[stratum], respondents[stratum / strata.genders()][stratum % strata.genders()]);
            }
        }
        return sum;
    }
}
