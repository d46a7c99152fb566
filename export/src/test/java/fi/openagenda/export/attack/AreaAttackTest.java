package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.Remainders;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Those who know everybody that answered try what method BLOCK publishes, alone (R3), in a coalition of one or two respondents
 * (R6), and by reconstruction of a small area (R9). {@link InsiderTest} and {@link ReconstructionTest} have their controls.
 */
class AreaAttackTest {

    private static final int AREAS = 20;
    private static final int COALITIONS = 12;

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 60, 120})
    void nobody_in_an_area_is_found_by_a_neighbour(int size) {
        List<Release> releases = releases(size);

        assertThat(releases)
                .filteredOn(release -> release.shown().findAny().isPresent())
                .hasSizeGreaterThan(AREAS / 4);
        assertThat(releases.stream().parallel().mapToLong(release -> release.disclosed(IntervalAttacker::new)))
                .containsOnly(0L);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60})
    void nobody_in_an_area_is_found_by_one_or_two_of_the_others(int size) {
        assertThat(releases(size).stream().parallel().flatMapToLong(release -> coalitions(release)
                        .mapToLong(coalition -> release.disclosed(IntervalAttacker::new, coalition))))
                .containsOnly(0L);
    }

    @Test
    void nobody_in_a_nation_is_found_by_a_neighbour() {
        Release release = Release.of(RandomNation.of(5, RandomNation.Opinion.SKEWED), Remainders.AT_EVERY_LEVEL);

        assertThat(release.disclosed(IntervalAttacker::new)).isZero();
    }

    /** Two ways to fill the area are not enough: every respondent may have answered something else. */
    @Test
    void an_area_of_fifteen_can_be_filled_in_several_ways() {
        List<Release> shown = releases(15).stream()
                .filter(release -> release.shown().findAny().isPresent())
                .toList();

        assertThat(shown).hasSizeGreaterThan(3).allSatisfy(release -> {
            Atoms atoms = Atoms.ofObservedLeaves(release.nation());
            assertThat(integers(new Knowledge(atoms.truth().length, release.sums(atoms)))
                            .solutions(2))
                    .hasSize(2);
            assertThat(release.disclosed(AreaAttackTest::integers)).isZero();
        });
    }

    private static IntegerAttacker integers(Knowledge knowledge) {
        return new IntegerAttacker(knowledge, 1000);
    }

    private static List<Release> releases(int size) {
        return LongStream.range(0, AREAS)
                .mapToObj(seed -> RandomNation.ofOneArea(
                        seed,
                        seed % 2 == 0 ? RandomNation.Opinion.MIXED : RandomNation.Opinion.SKEWED,
                        seed % 4 < 2 ? Asked.USUAL : Asked.random(new SplittableRandom(seed)),
                        size))
                .map(area -> Release.of(area, Remainders.AT_EVERY_LEVEL))
                .toList();
    }

    /** Some respondents alone, and with another one. */
    private static Stream<int[]> coalitions(Release release) {
        long[] truth = Atoms.ofObservedLeaves(release.nation()).truth();
        int[] members =
                IntStream.range(0, truth.length).filter(atom -> truth[atom] > 0).toArray();
        SplittableRandom random = new SplittableRandom(members.length);
        return Stream.generate(() ->
                        new int[] {members[random.nextInt(members.length)], members[random.nextInt(members.length)]})
                .filter(pair -> pair[0] != pair[1])
                .limit(COALITIONS)
                .flatMap(pair -> Stream.of(Arrays.copyOf(pair, 1), pair));
    }
}
