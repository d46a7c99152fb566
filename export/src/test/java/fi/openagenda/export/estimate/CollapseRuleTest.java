package fi.openagenda.export.estimate;

import static fi.openagenda.export.SharedFile.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.openagenda.export.estimate.PostStratification.Basis;
import fi.openagenda.export.estimate.PostStratification.Cell;
import fi.openagenda.model.question.Ladder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollapseRuleTest {

    /** Four ages, each by itself, then in two halves. */
    private static final CollapseRule RULE = new CollapseRule(Ladder.ofScale(4).toArrays(), 20, 100);

    private static final int[][] PEOPLE = {{100, 110}, {200, 210}, {300, 310}, {400, 390}};

    /**
     * R was told to weight by three ages and gender, and in municipality 736 by gender alone. That is what comes of the rule
     * where three respondents are enough.
     */
    @ParameterizedTest
    @ValueSource(strings = {"R1", "R2"})
    void the_cells_of_a_barometer_have_the_weights_of_r(String round) {
        CollapseRule rule = new CollapseRule(new int[][] {{0, 0, 0, 1, 1, 2, 2}}, 3, 3);
        Barometer barometer = new Barometer(round);
        Map<String, int[][]> respondents = counts(barometer.responses, response -> 1);
        Map<String, int[][]> population =
                counts(csv("oracle/barometer_population.csv"), people -> Integer.parseInt(people.get("N")));
        double[] expected = barometer.weights("w_post");
        for (int i = 0; i < expected.length; i++) {
            CSVRecord response = barometer.responses.get(i);
            String municipality = response.get("municipality");
            PostStratification weighted = rule.apply(respondents.get(municipality), population.get(municipality));
            assertThat(weighted.cellOf(age(response), gender(response))
                            .orElseThrow()
                            .weight())
                    .isCloseTo(expected[i], within(1e-8));
        }
    }

    /** People of each municipality by age and gender. */
    private static Map<String, int[][]> counts(List<CSVRecord> lines, ToIntFunction<CSVRecord> people) {
        Map<String, int[][]> counts = new HashMap<>();
        lines.forEach(line ->
                counts.computeIfAbsent(line.get("municipality"), code -> new int[7][2])[age(line)][gender(line)] +=
                        people.applyAsInt(line));
        return counts;
    }

    private static int age(CSVRecord line) {
        return List.of("15-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+")
                .indexOf(line.get("age"));
    }

    private static int gender(CSVRecord line) {
        return List.of("F", "M").indexOf(line.get("gender"));
    }

    @Test
    void large_cells_stay_as_they_are() {
        PostStratification weighted = RULE.apply(new int[][] {{20, 20}, {20, 20}, {20, 20}, {20, 25}}, PEOPLE);
        assertThat(weighted.basis()).isEqualTo(Basis.CELLS);
        assertThat(weighted.cells()).hasSize(8).contains(new Cell(List.of(3), List.of(1), 25, 390));
        assertThat(weighted.cellOf(3, 1).orElseThrow().weight()).isCloseTo(15.6, within(1e-12));
        assertThat(weighted.smallest()).isEqualTo(20);
    }

    @Test
    void ages_are_merged_before_genders() {
        PostStratification weighted = RULE.apply(new int[][] {{19, 20}, {20, 20}, {20, 20}, {20, 25}}, PEOPLE);
        assertThat(weighted.cells())
                .containsExactly(
                        new Cell(List.of(0, 1), List.of(0), 39, 300),
                        new Cell(List.of(0, 1), List.of(1), 40, 320),
                        new Cell(List.of(2, 3), List.of(0), 40, 700),
                        new Cell(List.of(2, 3), List.of(1), 45, 700));
    }

    @Test
    void all_ages_are_merged_before_genders() {
        PostStratification weighted = RULE.apply(new int[][] {{5, 5}, {5, 0}, {5, 40}, {5, 50}}, PEOPLE);
        assertThat(weighted.cells())
                .containsExactly(
                        new Cell(List.of(0, 1, 2, 3), List.of(0), 20, 1000),
                        new Cell(List.of(0, 1, 2, 3), List.of(1), 95, 1020));
    }

    @Test
    void genders_are_merged_where_one_is_rare_at_all_ages() {
        PostStratification weighted = RULE.apply(new int[][] {{1, 29}, {0, 30}, {2, 20}, {4, 50}}, PEOPLE);
        assertThat(weighted.cells())
                .extracting(Cell::ages)
                .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
        assertThat(weighted.cells()).extracting(Cell::genders).containsOnly(List.of(0, 1));
    }

    @Test
    void at_last_everybody_is_in_one_cell() {
        PostStratification weighted = RULE.apply(new int[][] {{0, 0}, {0, 3}, {0, 0}, {1, 96}}, PEOPLE);
        assertThat(weighted.basis()).isEqualTo(Basis.CELLS);
        assertThat(weighted.cells()).containsExactly(new Cell(List.of(0, 1, 2, 3), List.of(0, 1), 100, 2020));
    }

    @Test
    void an_area_with_too_few_has_one_weight() {
        PostStratification unweighted = RULE.apply(new int[][] {{24, 25}, {50, 0}, {0, 0}, {0, 0}}, PEOPLE);
        assertThat(unweighted.basis()).isEqualTo(Basis.TOO_FEW);
        assertThat(unweighted.cells()).containsExactly(new Cell(List.of(0, 1, 2, 3), List.of(0, 1), 99, 2020));
        PostStratification lone = RULE.apply(new int[][] {{0, 0}, {0, 0}, {0, 0}, {0, 1}}, PEOPLE);
        assertThat(lone.cells().get(0).weight()).as("population factor N / n").isEqualTo(2020);
    }

    @Test
    void without_population_there_are_no_weights() {
        int[][] unknown = new int[4][2];
        PostStratification nothing = RULE.apply(new int[][] {{50, 50}, {50, 50}, {50, 50}, {50, 50}}, unknown);
        assertThat(nothing).isEqualTo(new PostStratification(Basis.NO_POPULATION, List.of()));
        assertThat(RULE.apply(unknown, unknown).basis()).isEqualTo(Basis.NO_POPULATION);
        assertThat(nothing.smallest()).isZero();
    }

    @Test
    void without_respondents_there_are_no_weights() {
        assertThat(RULE.apply(new int[4][2], PEOPLE).basis()).isEqualTo(Basis.NO_RESPONDENTS);
    }

    @Test
    void people_for_whom_nobody_answered_are_collapsed_with_others() {
        PostStratification weighted = RULE.apply(
                new int[][] {{30, 30}, {0, 30}, {30, 30}, {30, 30}}, new int[][] {{9, 9}, {1, 9}, {9, 9}, {9, 9}});
        assertThat(weighted.cellOf(1, 0)).contains(new Cell(List.of(0, 1), List.of(0), 30, 10));
    }

    @Test
    void respondents_who_stand_for_nobody_are_collapsed_with_others() {
        PostStratification weighted = RULE.apply(
                new int[][] {{30, 30}, {30, 30}, {30, 30}, {30, 30}}, new int[][] {{9, 9}, {0, 9}, {9, 9}, {9, 9}});
        assertThat(weighted.cellOf(1, 0)).contains(new Cell(List.of(0, 1), List.of(0), 60, 9));
    }

    @Test
    void groups_of_nobody_are_in_no_cell() {
        PostStratification weighted = RULE.apply(
                new int[][] {{30, 30}, {0, 30}, {30, 30}, {30, 30}}, new int[][] {{9, 9}, {0, 9}, {9, 9}, {9, 9}});
        assertThat(weighted.cells()).hasSize(7);
        assertThat(weighted.cellOf(1, 0)).isEmpty();
    }

    @Test
    void rules_and_shapes_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new CollapseRule(RULE.ages(), 20, 19)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CollapseRule(RULE.ages(), 0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RULE.apply(new int[3][2], PEOPLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RULE.apply(new int[4][3], PEOPLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RULE.apply(new int[5][2], new int[5][2])).isInstanceOf(IllegalArgumentException.class);
    }
}
