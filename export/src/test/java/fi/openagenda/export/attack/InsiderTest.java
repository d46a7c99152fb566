package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsiderTest {

    private static final int AREAS = 10;

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 60, 120})
    void learns_answers_from_rows_that_are_published_one_by_one(int size) {
        long disclosed = 0;
        for (int seed = 0; seed < AREAS; seed++) {
            RandomNation nation = RandomNation.ofOneArea(seed, RandomNation.Opinion.MIXED, size);
            Atoms atoms = Atoms.ofObservedLeaves(nation);
            disclosed += new Insider(atoms)
                    .disclosed(
                            NaiveTables.of(nation, atoms, 10, Grouping.Level.MUNICIPALITY),
                            WholeTables.SINGLE,
                            IntervalAttacker::new);
        }

        assertThat((double) disclosed / (AREAS * size)).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void learns_nothing_from_whole_tables_of_safe_rows_even_in_a_coalition(RandomNation.Opinion opinion) {
        int published = 0;
        for (int seed = 0; seed < AREAS; seed++) {
            Atoms atoms = Atoms.ofObservedLeaves(RandomNation.ofOneArea(seed, opinion, 60));
            published += new WholeTables(10, 3).of(atoms).size();

            assertThat(disclosed(atoms, 3)).isZero();
            assertThat(coalitions(atoms)).allMatch(coalition -> disclosed(atoms, 3, coalition) == 0);
        }

        assertThat(published).isGreaterThan(50);
    }

    @Test
    void learns_the_answers_of_all_others_when_nobody_else_has_the_own_one() {
        long disclosed = 0;
        for (int seed = 0; seed < AREAS; seed++) {
            Atoms atoms = Atoms.ofObservedLeaves(RandomNation.ofOneArea(seed, RandomNation.Opinion.SKEWED, 40));
            disclosed += coalitions(atoms)
                    .mapToLong(coalition -> disclosed(atoms, 1, coalition))
                    .max()
                    .orElseThrow();
        }

        assertThat((double) disclosed / (AREAS * 40)).isGreaterThan(0.05);
    }

    @Test
    void counts_a_group_that_no_figure_tells_apart_as_one() {
        List<Integer> young = List.of(0, 0, 0, 0);
        List<Integer> old = List.of(6, 0, 0, 0);
        Atoms atoms = Atoms.ofObservedLeaves(new RandomNation(
                List.of(0),
                List.of(new Respondent(0, young, 1), new Respondent(0, old, 1), new Respondent(0, old, 4))));
        List<PublishedSum> published = atoms.cells(Respondent::answer).stream()
                .map(cell -> PublishedSum.count(cell, atoms.count(cell)))
                .toList();

        int other = atoms.kinds().indexOf(new Respondent(0, old, 4));

        assertThat(new Insider(atoms).disclosed(published, WholeTables.SINGLE, IntervalAttacker::new))
                .isZero();
        assertThat(new Insider(atoms).disclosed(published, WholeTables.SINGLE, IntervalAttacker::new, other))
                .isEqualTo(2);
    }

    /** The answers of the total are the finest there are. */
    private static long disclosed(Atoms atoms, int fewestAlike, int... coalition) {
        WholeTables tables = new WholeTables(10, fewestAlike);
        return tables.tables(atoms)
                .limit(1)
                .mapToLong(total -> new Insider(atoms)
                        .disclosed(tables.of(atoms), total.answers(), IntervalAttacker::new, coalition))
                .sum();
    }

    /** Everybody alone, and with a neighbour. */
    private static Stream<int[]> coalitions(Atoms atoms) {
        int[] members = IntStream.range(0, atoms.truth().length)
                .filter(atom -> atoms.truth()[atom] > 0)
                .toArray();
        return Stream.concat(
                Arrays.stream(members).mapToObj(member -> new int[] {member}),
                IntStream.range(1, members.length).mapToObj(i -> new int[] {members[i - 1], members[i]}));
    }
}
