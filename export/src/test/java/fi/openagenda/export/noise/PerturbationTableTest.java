package fi.openagenda.export.noise;

import static fi.openagenda.export.SharedFile.csv;
import static fi.openagenda.export.SharedFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.openagenda.export.noise.PerturbationTable.Chance;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbationTableTest {

    @ParameterizedTest
    @CsvSource({"maxent_D4_V3_js2, 4, 3, 2", "maxent_D5_V3_js2, 5, 3, 2", "expected_pt_ex_cnts, 2, 1.05, 1"})
    void it_is_the_table_of_others(String file, int maximum, double variance, int blocked) {
        List<CSVRecord> lines = csv("fixtures/ptable/" + file + ".csv");
        PerturbationTable table = PerturbationTable.of(maximum, variance, blocked);
        for (CSVRecord line : lines) {
            assertThat(table.chances((int) number(line, "i")))
                    .as("%s", line)
                    .filteredOn(chance -> chance.noise() == number(line, "v"))
                    .singleElement()
                    .satisfies(chance -> assertThat(chance.probability()).isCloseTo(number(line, "p"), within(1e-8)));
        }
        assertThat(table.distributions().stream().mapToInt(List::size).sum()).isEqualTo(lines.size());
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 0", "4, 3, 2", "5, 3, 2", "8, 6, 3", "12, 8, 2", "3, 2.1, 2"})
    void noise_does_nothing_on_average_and_never_leaves_a_small_count(int maximum, double variance, int blocked) {
        PerturbationTable table = PerturbationTable.of(maximum, variance, blocked);
        for (int count = 1; count < 30; count++) {
            double sum = 0;
            double mean = 0;
            double squares = 0;
            for (Chance chance : table.chances(count)) {
                assertThat(Math.abs(chance.noise())).isLessThanOrEqualTo(maximum);
                assertThat(count + chance.noise()).matches(noised -> noised == 0 || noised > blocked);
                sum += chance.probability();
                mean += chance.probability() * chance.noise();
                squares += chance.probability() * chance.noise() * chance.noise();
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).isCloseTo(0, within(1e-11));
            assertThat(squares).isCloseTo(variance, within(1e-10));
        }
    }

    /** With mean 0, two numbers on either side of it have the least variance if they are the nearest, the most if the farthest. */
    @Test
    void every_variance_that_can_be_is_found() {
        for (int maximum = 2; maximum <= 10; maximum++) {
            for (int blocked = 0; blocked < maximum; blocked++) {
                double least = 0;
                for (int count = 1; count <= blocked; count++) {
                    least = Math.max(least, count * (blocked + 1 - count));
                }
                // The most is that of a count of 1, from which no more than 1 can be taken.
                for (double variance = least + 0.05; variance < maximum; variance += 0.37) {
                    PerturbationTable table = PerturbationTable.of(maximum, variance, blocked);
                    assertThat(table.distributions()).hasSize(maximum + blocked + 2);
                }
            }
        }
    }

    @Test
    void nobody_stays_nobody() {
        PerturbationTable table = PerturbationTable.of(4, 3, 2);
        assertThat(table.noise(0, 0)).isZero();
        assertThat(table.noise(0, Math.nextDown(1.0))).isZero();
    }

    @Test
    void noise_is_looked_up_in_the_cumulated_probabilities() {
        PerturbationTable table = new PerturbationTable(List.of(
                List.of(new Chance(0, 1)), List.of(new Chance(-1, 0.5), new Chance(0, 0.25), new Chance(2, 0.25))));
        assertThat(table.noise(1, 0)).isEqualTo(-1);
        assertThat(table.noise(1, Math.nextDown(0.5))).isEqualTo(-1);
        assertThat(table.noise(1, 0.5)).isZero();
        assertThat(table.noise(1, 0.75)).isEqualTo(2);
        assertThat(table.noise(1000, Math.nextDown(1.0))).isEqualTo(2);
    }

    @Test
    void probabilities_that_are_rounded_to_less_than_one_leave_no_key_without_noise() {
        PerturbationTable table =
                new PerturbationTable(List.of(List.of(new Chance(-1, 0.5), new Chance(1, 0.4999999))));
        assertThat(table.noise(0, Math.nextDown(1.0))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 2", "4, 5, 2", "2, 4.1, 0", "1, 0.5, 1", "1, 3, 0"})
    void a_variance_that_cannot_be_is_refused(int maximum, double variance, int blocked) {
        assertThatThrownBy(() -> PerturbationTable.of(maximum, variance, blocked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No distribution on [")
                .hasMessageEndingWith("has mean 0 and variance " + variance);
    }
}
