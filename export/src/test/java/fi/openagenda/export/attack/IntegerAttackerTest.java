package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntegerAttackerTest {

    /** Three and five times something make 19. */
    private static final Knowledge SUBSET_SUM =
            new Knowledge(2, List.of(new PublishedSum(new int[] {0, 1}, new long[] {3, 5}, 19, 19)));

    @Test
    void finds_the_only_whole_counts_where_there_is_a_range_of_fractions() {
        IntegerAttacker attacker = new IntegerAttacker(SUBSET_SUM, 100);

        assertThat(attacker.solutions(2)).containsExactly(new int[] {3, 2});
        assertThat(attacker.counterexample(new int[] {0}, 3)).isEmpty();
        assertThat(new IntervalAttacker(SUBSET_SUM).counterexample(new int[] {0}, 3))
                .isPresent();
    }

    @Test
    void finds_counts_that_spare_somebody() {
        Knowledge knowledge = SUBSET_SUM.with(List.of(new PublishedSum(new int[] {0}, new long[] {1}, 0, 9)));

        assertThat(new IntegerAttacker(knowledge, 100).counterexample(new int[] {0}, 4))
                .hasValueSatisfying(counts -> assertThat(counts).containsExactly(3, 2));
    }

    @Test
    void counts_no_further_than_asked() {
        Knowledge knowledge = new Knowledge(3, List.of(PublishedSum.count(new int[] {0, 1, 2}, 10)));

        assertThat(new IntegerAttacker(knowledge, 100).solutions(2)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void says_so_when_it_gives_up() {
        assertThatThrownBy(() -> new IntegerAttacker(SUBSET_SUM, 0).solutions(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 nodes");
    }
}
