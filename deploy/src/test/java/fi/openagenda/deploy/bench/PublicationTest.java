package fi.openagenda.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final String LOGGED = """
            2026-11-22 14:47:59,487 INFO  (executor-thread-6) Published small, release 1: 12 lines of 1000 responses; counted in \
            763 ms, protected in 32921 ms, written in 19 ms
            2026-11-22 14:49:00,571 INFO  (executor-thread-6) Published small-too, release 1: 34 lines of 2000 responses; counted \
            in 617 ms, protected in 19440 ms, written in 39572 ms
            """;

    @Test
    void phases_are_what_the_platform_logs_of_a_dataset() {
        assertThat(Phases.of("small-too", LOGGED)).contains(new Phases(34, 2000, 0.617, 19.440, 39.572));
        assertThat(Phases.of("small", LOGGED)).contains(new Phases(12, 1000, 0.763, 32.921, 0.019));
        assertThat(Phases.of("too", LOGGED)).isEmpty();
    }

    @Test
    void the_slope_is_the_exponent_of_growth() {
        var smallest = publication(10, 7);
        var smaller = publication(100, 1, 2, 30);
        var larger = publication(1000, 15, 20, 50);

        assertThat(Publication.slopes(List.of(smallest, smaller, larger)))
                .isEqualTo(
                        "Slope from 100 to 1000 responses, 1 being linear: COPY 1.00, counted 1.00, protected 0.00.");
    }

    @Test
    void the_table_tells_the_median_the_least_and_the_most() {
        assertThat(Publication.table(List.of(publication(100, 1, 2, 30))))
                .endsWith("| 100 | 5 | 2.00 (1.00 - 30.00) | 0.10 (0.10 - 0.10) | 3.00 (1.50 - 45.00)"
                        + " | 1.50 (1.50 - 1.50) | 4.00 (4.00 - 4.00) | 0.50 (0.50 - 0.50) | 9.00 (9.00 - 9.00) |\n");
    }

    /** In which counting takes half as long again as copying. */
    private static Publication publication(long responses, double... copies) {
        return new Publication(DoubleStream.of(copies)
                .mapToObj(copy -> new Publication.Turn(copy, 0.1, new Phases(5, responses, 1.5 * copy, 4, 0.5), 9))
                .toList());
    }
}
