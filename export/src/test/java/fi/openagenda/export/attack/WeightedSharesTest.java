package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.Remainders;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Weighted shares beside counts (R4). Who knows the weights of all respondents learns from each share which of them make up
 * its numerator.
 */
class WeightedSharesTest {

    private static final WholeTables TABLES = new WholeTables(10, 3);

    private static final int AREAS = 10;

    /** Weighting cells, the finest first. */
    private static final List<ToIntFunction<Respondent>> CELLS = List.of(
            respondent -> 2 * WholeTables.ageOfThree(respondent) + WholeTables.gender(respondent),
            WholeTables::ageOfThree,
            WholeTables::gender,
            respondent -> 0);

    @Test
    void disclose_answers_where_rows_and_weighting_cells_are_small() {
        long respondents = 0;
        long byCounts = 0;
        long byBounds = 0;
        long byWholes = 0;
        for (int seed = 1; seed <= 10; seed++) {
            Atoms atoms = area(seed, 30);
            respondents += 30;
            byCounts += disclosed(atoms, TABLES.of(atoms), WeightedSharesTest::integers);
            byBounds += disclosed(atoms, weighted(atoms, seed, 10, 1), IntervalAttacker::new);
            byWholes += disclosed(atoms, weighted(atoms, seed, 10, 1), WeightedSharesTest::integers);
        }

        assertThat(byCounts).isZero();
        assertThat(byBounds).isZero();
        assertThat((double) byWholes / respondents).isGreaterThan(0.03);
    }

    /** The area of seed 0 is left out, which a million nodes do not decide. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void disclose_nothing_where_both_are_large(int seed) {
        Atoms atoms = area(seed, 150);

        assertThat(weighted(atoms, seed, 100, 20))
                .hasSizeGreaterThan(TABLES.of(atoms).size());
        assertThat(disclosed(atoms, weighted(atoms, seed, 100, 20), WeightedSharesTest::integers))
                .isZero();
    }

    /** As method BLOCK shows them, in whole per cents beside the counts of all tables. */
    @ParameterizedTest
    @ValueSource(ints = {110, 200})
    void disclose_nothing_in_a_release(int size) {
        for (int seed = 0; seed < AREAS; seed++) {
            RandomNation area = RandomNation.ofOneArea(
                    seed, seed % 2 == 0 ? RandomNation.Opinion.MIXED : RandomNation.Opinion.SKEWED, size);

            assertThat(Release.weighted(area).shown()).anyMatch(table -> table.shown().orElseThrow().stream()
                    .anyMatch(row -> row.weighted().isPresent()));
            assertThat(byShares(area, 0)).isZero();
        }
    }

    /** That one of them is withheld or weighted alike is not made up for by what the region shows. */
    @ParameterizedTest
    @CsvSource({"110, 20", "70, 60", "100, 9"})
    void disclose_no_more_than_counts_in_a_region_of_two(int size, int other) {
        for (int seed = 0; seed < AREAS; seed++) {
            RandomNation region = RandomNation.ofOneRegion(seed, RandomNation.Opinion.SKEWED, size, other);
            long byCounts = Release.of(region, Remainders.AT_EVERY_LEVEL).disclosed(WeightedSharesTest::integers);

            assertThat(byShares(region, byCounts)).isEqualTo(byCounts);
        }
    }

    /** Whoever is not helped by being told even the answers of each weighting cell is not helped by the shares. */
    private static long byShares(RandomNation nation, long byCounts) {
        Release release = Release.weighted(nation);
        Atoms atoms = Atoms.ofObservedLeaves(nation);
        return release.disclosed(atoms, release.sumsByWeight(atoms), WeightedSharesTest::integers) == byCounts
                ? byCounts
                : release.disclosed(WeightedSharesTest::integers);
    }

    /** The control: a cell of 27 men is of one mind. */
    @Test
    void disclose_answers_in_a_release_where_cells_of_one_mind_have_weights_of_their_own() {
        RandomNation area = RandomNation.ofOneArea(3, RandomNation.Opinion.SKEWED, 150);
        Atoms atoms = Atoms.ofObservedLeaves(area);
        List<PublishedSum> published = Release.weighted(area).sumsUnmixed(atoms);

        assertThat(Release.weighted(area).disclosed(atoms, published, WeightedSharesTest::integers))
                .isEqualTo(27);
    }

    private static Prover integers(Knowledge knowledge) {
        return new IntegerAttacker(knowledge, 200_000);
    }

    private static Atoms area(int seed, int size) {
        return Atoms.ofObservedLeaves(RandomNation.ofOneArea(seed, RandomNation.Opinion.MIXED, size));
    }

    /** The answers of the total are the finest there are. */
    private static long disclosed(Atoms atoms, List<PublishedSum> published, Function<Knowledge, Prover> method) {
        return TABLES.tables(atoms)
                .limit(1)
                .mapToLong(total -> new Insider(atoms).disclosed(published, total.answers(), method))
                .sum();
    }

    /** The counts, and the weighted shares of the rows that have enough respondents. */
    private static List<PublishedSum> weighted(Atoms atoms, int seed, int fewest, int fewestOfCell) {
        double[] weights = weights(atoms, seed, fewestOfCell);
        Stream<PublishedSum> shares = TABLES.tables(atoms).flatMap(table -> table.rows().stream()
                .filter(row -> atoms.count(row) >= fewest)
                .flatMap(row -> WholeTables.Table.cells(atoms, row, table.answers())
                        .flatMap(cell -> share(atoms, weights, row, cell))));
        return Stream.concat(TABLES.of(atoms).stream(), shares).toList();
    }

    private static Stream<PublishedSum> share(Atoms atoms, double[] weights, int[] row, int[] cell) {
        double share = total(atoms, weights, cell) / total(atoms, weights, row);
        return PublishedSum.share(
                row,
                atom -> IntStream.of(cell).anyMatch(a -> a == atom),
                Arrays.stream(row).mapToDouble(atom -> weights[atom]).toArray(),
                atoms.count(row),
                Math.round(100 * share))
                .stream();
    }

    private static double total(Atoms atoms, double[] weights, int[] counted) {
        return Arrays.stream(counted)
                .mapToDouble(atom -> weights[atom] * atoms.truth()[atom])
                .sum();
    }

    /** Of each atom: by how many inhabitants each respondent of the cell stands for, between five and fifteen. */
    private static double[] weights(Atoms atoms, int seed, int fewestOfCell) {
        List<int[]> cells = CELLS.stream()
                .map(atoms::cells)
                .filter(finest -> finest.stream().allMatch(cell -> atoms.count(cell) >= fewestOfCell))
                .findFirst()
                .orElseThrow();
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = new double[atoms.truth().length];
        for (int[] cell : cells) {
            double inhabitants = Math.rint(atoms.count(cell) * random.nextDouble(5, 15));
            Arrays.stream(cell).forEach(atom -> weights[atom] = inhabitants / atoms.count(cell));
        }
        return weights;
    }
}
