package fi.openagenda.export.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantileTest {

    private static final double[] NUMBERS = {10, 20, 30, 40};

    @Test
    void it_is_the_smallest_number_that_enough_are_not_above() {
        assertThat(Quantile.of(NUMBERS, new double[] {1, 1, 1, 1}, 0.5)).hasValue(20);
        assertThat(Quantile.of(NUMBERS, new double[] {1, 1, 1, 1}, 0.51)).hasValue(30);
        assertThat(Quantile.of(NUMBERS, new double[] {1, 1, 1, 1}, 1)).hasValue(40);
    }

    @Test
    void rounding_moves_it_to_no_other_number() {
        assertThat(Quantile.of(NUMBERS, new double[] {0.1, 0.2, 0.3, 0.6}, 0.5)).hasValue(30);
        assertThat(Quantile.of(NUMBERS, new double[] {0.1, 0.7, 0.4, 0.4}, 0.5)).hasValue(20);
    }

    @Test
    void it_is_a_number_that_somebody_gave() {
        assertThat(Quantile.of(NUMBERS, new double[] {0, 0, 3, 0}, 0.25)).hasValue(30);
        assertThat(Quantile.of(NUMBERS, new double[] {0, 0, 0, 0}, 0.5)).isEmpty();
        assertThat(Quantile.of(new double[0], new double[0], 0.5)).isEmpty();
    }
}
