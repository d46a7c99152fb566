package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.MatrixR064;
import org.ojalgo.matrix.store.RawStore;

class RankAttackerTest {

    /** The total of three municipalities, and two of them. */
    private static final List<PublishedSum> REMAINDER = List.of(sum(54, 0, 1, 2), sum(40, 0), sum(9, 1));

    @Test
    void subtracts_what_is_shown_from_its_total() {
        assertThat(new RankAttacker(new Knowledge(3, REMAINDER)).derive(2)).hasValue(5);
        assertThat(new RankAttacker(new Knowledge(3, REMAINDER)).derive(1, 2)).hasValue(14);
    }

    @Test
    void cannot_tell_two_that_are_hidden_together_apart() {
        RankAttacker attacker = new RankAttacker(new Knowledge(4, List.of(sum(54, 0, 1, 2, 3), sum(40, 0), sum(9, 1))));

        assertThat(attacker.derive(2, 3)).hasValue(5);
        assertThat(attacker.derive(2)).isEmpty();
        assertThat(attacker.derive(1, 2)).isEmpty();
    }

    @Test
    void solves_equations_whose_coefficients_are_not_one() {
        Knowledge weighted =
                new Knowledge(2, List.of(sum(7, 0, 1), new PublishedSum(new int[] {0, 1}, new long[] {3, -5}, 5, 5)));

        assertThat(new RankAttacker(weighted).derive(0)).hasValue(5);
        assertThat(new RankAttacker(weighted).derive(1)).hasValue(2);
    }

    @Test
    void knows_that_a_count_of_zero_has_nobody_in_any_of_its_atoms() {
        Knowledge knowledge = new Knowledge(3, List.of(sum(0, 0, 1), sum(4, 1, 2)));

        assertThat(new RankAttacker(knowledge).derive(2)).isEmpty();
        assertThat(new RankAttacker(knowledge.withEmptyAtoms()).derive(2)).hasValue(4);
    }

    @Test
    void learns_nothing_from_a_range() {
        Knowledge knowledge = new Knowledge(2, List.of(new PublishedSum(new int[] {0}, new long[] {1}, 2, 3)));

        assertThat(new RankAttacker(knowledge).derive(0)).isEmpty();
    }

    @Test
    void refuses_figures_that_contradict_each_other() {
        List<PublishedSum> sums =
                Stream.concat(REMAINDER.stream(), Stream.of(sum(6, 2))).toList();

        assertThatThrownBy(() -> new RankAttacker(new Knowledge(3, sums))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void breaks_rows_that_are_published_one_by_one(RandomNation.Opinion opinion) {
        for (int seed = 0; seed < 3; seed++) {
            RandomNation nation = RandomNation.of(seed, opinion);
            for (Atoms atoms : List.of(Atoms.ofAllLeaves(nation), Atoms.ofObservedLeaves(nation))) {
                RankAttacker attacker = new RankAttacker(new Knowledge(
                        atoms.truth().length, NaiveTables.of(nation, atoms, 10, Grouping.Level.values())));

                List<int[]> derived = SmallGroups.of(nation, atoms, 10, 3).stream()
                        .filter(target -> attacker.derive(target).isPresent())
                        .toList();

                assertThat(derived).hasSizeGreaterThan(100).allSatisfy(target -> assertThat(attacker.derive(target))
                        .hasValue(atoms.count(target)));
            }
        }
    }

    @Test
    void agrees_with_the_rank_that_singular_values_give() {
        RandomNation nation = RandomNation.ofOneArea(1, RandomNation.Opinion.MIXED, 12);
        Atoms atoms = Atoms.ofObservedLeaves(nation);
        List<PublishedSum> sums = NaiveTables.of(nation, atoms, 4, Grouping.Level.MUNICIPALITY);
        RankAttacker attacker = new RankAttacker(new Knowledge(atoms.truth().length, sums));
        int rank = rank(atoms, sums.stream());

        assertThat(SmallGroups.of(nation, atoms, 10, 3))
                .anyMatch(target -> attacker.derive(target).isPresent())
                .allMatch(target -> attacker.derive(target).isPresent()
                        == (rank(atoms, Stream.concat(sums.stream(), Stream.of(sum(0, target)))) == rank));
    }

    private static int rank(Atoms atoms, Stream<PublishedSum> sums) {
        return MatrixR064.FACTORY
                .copy(RawStore.wrap(sums.map(sum -> indicator(atoms, sum)).toArray(double[][]::new)))
                .getRank();
    }

    private static double[] indicator(Atoms atoms, PublishedSum sum) {
        return IntStream.range(0, atoms.truth().length)
                .mapToDouble(atom -> Arrays.stream(sum.atoms()).anyMatch(a -> a == atom) ? 1 : 0)
                .toArray();
    }

    private static PublishedSum sum(long value, int... atoms) {
        return PublishedSum.count(atoms, value);
    }
}
