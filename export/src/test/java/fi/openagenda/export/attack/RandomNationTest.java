package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomNationTest {

    private static final RandomNation NATION = RandomNation.of(1, RandomNation.Opinion.MIXED);

    @Test
    void is_the_same_for_the_same_seed_alone() {
        assertThat(RandomNation.of(1, RandomNation.Opinion.MIXED)).isEqualTo(NATION);
        assertThat(RandomNation.of(2, RandomNation.Opinion.MIXED)).isNotEqualTo(NATION);
    }

    @Test
    void has_small_and_large_municipalities_in_every_region() {
        assertThat(NATION.respondents().stream()
                        .collect(Collectors.groupingBy(Respondent::municipality, Collectors.counting()))
                        .values())
                .hasSize(12)
                .allSatisfy(size -> assertThat(size).isBetween(8L, 900L))
                .anyMatch(size -> size < 60)
                .anyMatch(size -> size > 300);
        assertThat(NATION.regions()).hasSize(12).contains(0, 1).allMatch(region -> region < 3);
    }

    @Test
    void agrees_mostly_when_its_opinion_is_skewed() {
        assertThat(agreeing(NATION)).isBetween(0.4, 0.6);
        assertThat(agreeing(RandomNation.of(1, RandomNation.Opinion.SKEWED))).isGreaterThan(0.8);
    }

    @Test
    void counts_everybody_in_one_atom_whichever_leaves_the_attacker_thinks_of() {
        Atoms all = Atoms.ofAllLeaves(NATION);
        Atoms observed = Atoms.ofObservedLeaves(NATION);

        assertThat(all.kinds()).hasSize(12 * 7 * 2 * 3 * 2 * 5).doesNotHaveDuplicates();
        assertThat(observed.kinds()).hasSizeLessThan(all.kinds().size()).doesNotHaveDuplicates();
        for (Grouping grouping : Grouping.of(NATION, 4, Grouping.Level.values())) {
            assertThat(grouping.rows(all).stream().mapToLong(all::count).sum())
                    .isEqualTo(NATION.respondents().size());
            assertThat(sizes(grouping, observed)).isEqualTo(sizes(grouping, all));
        }
    }

    @Test
    void is_asked_by_chance_in_ways_that_are_merged_in_three_levels_or_not_at_all() {
        List<Asked> many = IntStream.range(0, 100)
                .mapToObj(seed -> Asked.random(new SplittableRandom(seed)))
                .toList();

        assertThat(many.stream().map(Asked::breakdowns).map(List::size)).contains(2, 3, 4);
        assertThat(many.stream().map(Asked::points)).contains(2, 3, 4, 5, 6, 7);
        assertThat(many.stream().flatMap(asked -> asked.breakdowns().stream()).map(by -> by.categories()
                        .size()))
                .contains(2, 3, 4, 8);
        assertThat(many.stream()
                        .flatMap(asked -> asked.breakdowns().stream())
                        .map(by -> by.ladder().levels().size()))
                .contains(1, 2, 3, 4);
        assertThat(many).allSatisfy(asked -> assertThat(
                        RandomNation.of(1, RandomNation.Opinion.MIXED, asked).respondents())
                .extracting(Respondent::answer)
                .contains(1, asked.points()));
    }

    private static List<Long> sizes(Grouping grouping, Atoms atoms) {
        return grouping.rows(atoms).stream()
                .map(atoms::count)
                .filter(size -> size > 0)
                .sorted()
                .toList();
    }

    private static double agreeing(RandomNation nation) {
        return nation.respondents().stream()
                .mapToInt(respondent -> respondent.answer() >= 4 ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
