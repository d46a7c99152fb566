package fi.openagenda.export.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrimmingTest {

    @ParameterizedTest
    @CsvSource({"R1, true", "R2, false"})
    void weights_are_trimmed_as_r_does_and_leave_the_margins_by_what_is_told(String round, boolean extreme)
            throws NotConverged {
        Barometer barometer = new Barometer(round);
        Weighting raked = Raking.rake(barometer.unweighted(), barometer.margins());
        Weighting trimmed = Trimming.trim(raked);
        assertThat(trimmed.weights()).containsExactly(barometer.weights("w_trim"), within(1e-6));
        for (Margin margin : barometer.margins()) {
            assertThat(margin.deviation(raked)).isLessThan(Raking.TOLERANCE);
            assertThat(margin.deviation(trimmed) > 0.01).isEqualTo(extreme);
        }
    }

    @Test
    void cells_are_trimmed_like_their_respondents_one_by_one() {
        double[] cells = Trimming.trim(new Weighting(new double[] {0.1, 1, 2, 12}, new int[] {40, 50, 8, 2}))
                .weights();
        double[] people = Trimming.trim(new Weighting(
                        IntStream.range(0, 100)
                                .mapToDouble(i -> i < 40 ? 0.1 : i < 90 ? 1 : i < 98 ? 2 : 12)
                                .toArray(),
                        IntStream.range(0, 100).map(i -> 1).toArray()))
                .weights();
        assertThat(cells).containsExactly(new double[] {people[0], people[40], people[90], people[98]}, within(1e-12));
    }

    @Test
    void nobody_stays_outside_and_the_sum_stays() {
        Random random = new Random(20250101);
        for (int i = 0; i < 2000; i++) {
            int cells = 1 + random.nextInt(12);
            double spread = 4 * random.nextDouble();
            Weighting weighting = new Weighting(
                    random.doubles(cells)
                            .map(chance -> Math.exp(spread * (chance - 0.5) * 4))
                            .toArray(),
                    random.ints(cells, 1, 40).toArray());
            assertTrimmed(weighting);
        }
    }

    @Test
    void all_that_is_clipped_at_once_is_still_given_to_somebody() {
        assertTrimmed(new Weighting(new double[] {0.1, 9.1}, new int[] {9, 1}));
    }

    @Test
    void the_few_who_cannot_take_it_all_pass_it_on() {
        assertTrimmed(new Weighting(new double[] {0, 3.003, 0.9}, new int[] {66, 33, 1}));
    }

    @Test
    void eight_from_one_municipality_do_not_stand_against_300_000_from_the_next() {
        Weighting weighting = new Weighting(new double[] {0.01, 1000}, new int[] {300_000, 8});
        assertTrimmed(weighting);
        Weighting trimmed = Trimming.trim(weighting);
        assertThat(trimmed.mass(1) / trimmed.kish().sum()).isLessThan(0.0001);
    }

    @Test
    void nobody_is_trimmed_where_nobody_answered() {
        assertThat(Trimming.trim(Weighting.equal(0, 0)).weights()).containsExactly(1, 1);
    }

    private static void assertTrimmed(Weighting weighting) {
        Weighting trimmed = Trimming.trim(weighting);
        double sum = weighting.kish().sum();
        double mean = sum / weighting.kish().respondents();
        assertThat(trimmed.kish().sum()).isCloseTo(sum, within(1e-9 * sum));
        assertThat(Arrays.stream(trimmed.weights()).min().orElseThrow()).isGreaterThanOrEqualTo(Trimming.LEAST * mean);
        assertThat(Arrays.stream(trimmed.weights()).max().orElseThrow()).isLessThanOrEqualTo(Trimming.MOST * mean);
    }
}
