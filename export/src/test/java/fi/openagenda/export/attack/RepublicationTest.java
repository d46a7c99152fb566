package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.Difference;
import fi.openagenda.export.disclosure.Remainders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two releases of one nation, the second one with some who answered late: a reader subtracts them (R5). */
class RepublicationTest {

    private static final int NATIONS = 6;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 15, 40})
    void a_few_more_respondents_are_found_and_so_the_second_release_is_refused(int late) {
        for (int seed = 0; seed < NATIONS; seed++) {
            Republication both = Republication.of(RandomNation.of(seed, RandomNation.Opinion.MIXED), late);

            assertThat(both.unsafe()).isPositive();
            assertThat(both.derived()).isPositive();
        }
    }

    /** Nothing is derived of those who are late wherever the rule lets a second release pass. */
    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 100, 200})
    void where_nothing_is_refused_nobody_is_found(int size) {
        int passed = 0;
        for (int seed = 0; seed < 4 * NATIONS; seed++) {
            Republication both =
                    Republication.of(RandomNation.ofOneArea(seed, RandomNation.Opinion.MIXED, size), size / 2);
            if (both.unsafe() == 0) {
                passed++;
                assertThat(both.derived()).isZero();
            }
        }

        assertThat(passed).isPositive();
    }

    /**
     * @param before of those who were in time
     * @param after of everybody
     * @param late of those who were not
     */
    record Republication(Release before, Release after, Release late) {

        static Republication of(RandomNation nation, int late) {
            List<Respondent> all = new ArrayList<>(nation.respondents());
            Collections.shuffle(all, new Random(late));
            return new Republication(
                    release(nation, all.subList(late, all.size())),
                    release(nation, all),
                    release(nation, all.subList(0, late)));
        }

        private static Release release(RandomNation nation, List<Respondent> respondents) {
            return Release.of(new RandomNation(nation.regions(), List.copyOf(respondents)), Remainders.AT_EVERY_LEVEL);
        }

        int unsafe() {
            return Difference.unsafe(before.tables(), after.tables(), late.cube(), late.settings());
        }

        /** How many small groups of those who are late are exact: every atom is twice there, in time and late. */
        long derived() {
            Atoms atoms = Atoms.ofAllLeaves(late.nation());
            int leaves = atoms.truth().length;
            List<PublishedSum> sums = Stream.concat(
                            before.sums(atoms).stream(),
                            after.sums(atoms).stream().map(sum -> withLate(sum, leaves)))
                    .toList();
            RankAttacker attacker = new RankAttacker(new Knowledge(2 * leaves, sums));
            return SmallGroups.of(late.nation(), atoms, 10, 3).stream()
                    .filter(target -> attacker.derive(shifted(target, leaves)).isPresent())
                    .count();
        }

        private static PublishedSum withLate(PublishedSum sum, int leaves) {
            return new PublishedSum(
                    IntStream.concat(Arrays.stream(sum.atoms()), Arrays.stream(shifted(sum.atoms(), leaves)))
                            .toArray(),
                    IntStream.range(0, 2 * sum.atoms().length)
                            .mapToLong(i -> sum.coefficients()[i % sum.atoms().length])
                            .toArray(),
                    sum.lower(),
                    sum.upper());
        }

        private static int[] shifted(int[] atoms, int leaves) {
            return Arrays.stream(atoms).map(atom -> atom + leaves).toArray();
        }
    }
}
