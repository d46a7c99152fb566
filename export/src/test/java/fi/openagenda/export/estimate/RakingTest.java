package fi.openagenda.export.estimate;

import static fi.openagenda.export.SharedFile.csv;
import static fi.openagenda.export.SharedFile.number;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RakingTest {

    @Test
    void one_margin_is_the_post_stratification_of_r() throws NotConverged {
        List<CSVRecord> schools = csv("oracle/apiclus1.csv");
        Weighting weighting =
                Raking.rake(sampled(schools), List.of(margin(schools, "stype", "oracle/apiclus1_margin_stype.csv")));
        assertThat(weighting.weights())
                .containsExactly(weights(csv("oracle/apiclus1_poststrat_weights.csv"), "w"), within(1e-8));
    }

    @Test
    void two_margins_are_the_raking_of_r() throws NotConverged {
        List<CSVRecord> schools = csv("oracle/apiclus1.csv");
        Weighting weighting = Raking.rake(
                sampled(schools),
                List.of(
                        margin(schools, "stype", "oracle/apiclus1_margin_stype.csv"),
                        margin(schools, "sch.wide", "oracle/apiclus1_margin_schwide.csv")));
        assertThat(weighting.weights())
                .containsExactly(weights(csv("oracle/apiclus1_rake_weights.csv"), "w"), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R1", "R2"})
    void a_round_of_a_barometer_is_weighted_as_r_does(String round) throws NotConverged {
        Barometer barometer = new Barometer(round);
        Weighting poststratified = Raking.rake(
                barometer.unweighted(), List.of(barometer.margin("cell_ps", "oracle/barometer_margin_ps.csv")));
        assertThat(poststratified.weights()).containsExactly(barometer.weights("w_post"), within(1e-8));
        Weighting raked = Raking.rake(barometer.unweighted(), barometer.margins());
        assertThat(raked.weights()).containsExactly(barometer.weights("w_rake"), within(1e-8));
    }

    @Test
    void a_real_survey_is_raked_as_r_does() throws NotConverged {
        List<CSVRecord> cells = csv("real/golden_raking_cells.csv");
        Weighting start = Weighting.equal(
                cells.stream().mapToInt(cell -> (int) number(cell, "n")).toArray());
        Weighting raked = Raking.rake(
                start,
                List.of(
                        shares(cells, "gender", Map.of("Female", .52, "Male", .48)),
                        shares(cells, "educ", Map.of("College", .33, "High school or less", .38, "Some college", .29)),
                        shares(cells, "ageg", Map.of("18-34", .28, "35-49", .24, "50-64", .26, "65+", .22))));
        assertThat(raked.weights()).containsExactly(weights(cells, "weight"), within(1e-8));
        // As golden_log.txt has them: sum 5836 min 0.6034882 max 1.718837 deff_kish 1.076195 neff 5422.811
        assertThat(raked.kish().sum()).isCloseTo(5836, within(1e-6));
        assertThat(Arrays.stream(raked.weights()).min().orElseThrow()).isCloseTo(0.6034882, within(5e-8));
        assertThat(Arrays.stream(raked.weights()).max().orElseThrow()).isCloseTo(1.718837, within(5e-7));
        assertThat(raked.kish().designEffect()).isCloseTo(1.076195, within(5e-7));
        assertThat(raked.kish().effective()).isCloseTo(5422.811, within(5e-4));
    }

    @Test
    void who_is_outside_a_margin_gets_the_weight_of_the_others_alone() throws NotConverged {
        // Women and men of two ages, then a third gender of each age, which the register does not know.
        Margin gender = new Margin("gender", new int[] {0, 1, 0, 1, Margin.NONE, Margin.NONE}, new double[] {50, 50});
        Margin age = new Margin("age", new int[] {0, 0, 1, 1, 0, 1}, new double[] {62, 48});
        Weighting raked = Raking.rake(Weighting.equal(10, 20, 30, 20, 3, 3), List.of(age, gender));
        double young = 62 / (raked.mass(0) / raked.weights()[4] + raked.mass(1) / raked.weights()[4] + 3);
        assertThat(raked.weights()[4]).isCloseTo(young, within(1e-9));
        assertThat(raked.weights()[0] / raked.weights()[1])
                .as("only the gender tells these apart")
                .isCloseTo(raked.weights()[2] / raked.weights()[3], within(1e-12))
                .isNotEqualTo(1);
        assertThat(age.deviation(raked)).isLessThan(1e-10);
        assertThat(gender.deviation(raked)).isLessThan(1e-10);
    }

    @Test
    void margins_that_contradict_each_other_are_told_loudly() {
        Margin gender = new Margin("gender", new int[] {0, 1, 0, 1}, new double[] {50, 50});
        Margin age = new Margin("age", new int[] {0, 0, 1, 1}, new double[] {60, 60});
        assertNotConverged(() -> Raking.rake(Weighting.equal(5, 5, 5, 5), List.of(gender, age)), 0.2);
    }

    @Test
    void cells_that_are_empty_where_margins_need_them_are_told_loudly() {
        Margin gender = new Margin("gender", new int[] {0, 1}, new double[] {60, 40});
        Margin age = new Margin("age", new int[] {0, 1}, new double[] {50, 50});
        assertNotConverged(() -> Raking.rake(Weighting.equal(5, 5), List.of(gender, age)), 0.25);
    }

    private static void assertNotConverged(ThrowingCallable raking, double deviation) {
        assertThatThrownBy(raking)
                .isInstanceOfSatisfying(NotConverged.class, fault -> assertThat(fault.deviation())
                        .isCloseTo(deviation, within(1e-9)))
                .hasMessageContaining("1000 cycles");
    }

    @Test
    void people_for_whom_nobody_stands_must_be_collapsed_first() {
        Margin age = new Margin("age", new int[] {0, 1}, new double[] {60, 40});
        assertThatThrownBy(() -> Raking.rake(Weighting.equal(5, 0), List.of(age)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Category 1 of margin age has 40.0 people and a weight of 0.0; it must be collapsed first");
    }

    @Test
    void respondents_who_stand_for_nobody_must_be_collapsed_first() {
        Margin age = new Margin("age", new int[] {0, 1}, new double[] {60, 0});
        assertThatThrownBy(() -> Raking.rake(Weighting.equal(5, 5), List.of(age)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be collapsed first");
    }

    @Test
    void people_cannot_be_matched_if_nobody_says_who_they_are() {
        Margin age = new Margin("age", new int[] {Margin.NONE, Margin.NONE}, new double[] {60, 40});
        assertThatThrownBy(() -> Raking.rake(Weighting.equal(5, 5), List.of(age)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be collapsed first");
    }

    @Test
    void a_category_of_nobody_changes_nothing() throws NotConverged {
        Margin age = new Margin("age", new int[] {0, 1}, new double[] {60, 0});
        assertThat(Raking.rake(Weighting.equal(5, 0), List.of(age)).weights()).containsExactly(12, 1);
    }

    @Test
    void margins_of_other_cells_are_refused() {
        Margin age = new Margin("age", new int[] {0, 1}, new double[] {60, 40});
        assertThatThrownBy(() -> Raking.rake(Weighting.equal(5), List.of(age)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Margin age has categories for 2 cells of 1");
    }

    @Test
    void weights_are_finite_and_not_negative() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Weighting(new double[] {bad}, new int[] {1}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Weighting(new double[] {1}, new int[] {1, 1}))
                .hasMessage("1 weights for 2 cells");
    }

    private static Weighting sampled(List<CSVRecord> schools) {
        int[] one = new int[schools.size()];
        Arrays.fill(one, 1);
        return new Weighting(weights(schools, "pw"), one);
    }

    private static double[] weights(List<CSVRecord> units, String column) {
        return units.stream().mapToDouble(unit -> number(unit, column)).toArray();
    }

    private static Margin margin(List<CSVRecord> units, String column, String file) {
        return Barometer.margin(
                units,
                unit -> unit.get(column),
                csv(file).stream().collect(toMap(line -> line.get(0), line -> number(line, "Freq"))));
    }

    /** A margin of shares of the 5 836 people of the survey. */
    private static Margin shares(List<CSVRecord> cells, String column, Map<String, Double> shares) {
        Function<Map.Entry<String, Double>, Double> people = share -> 5836 * share.getValue();
        return Barometer.margin(
                cells, cell -> cell.get(column), shares.entrySet().stream().collect(toMap(Map.Entry::getKey, people)));
    }
}
