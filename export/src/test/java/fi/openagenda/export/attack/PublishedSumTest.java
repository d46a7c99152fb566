package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedSumTest {

    @Test
    void a_mean_fits_what_rounds_to_it_and_nothing_else() {
        int[] atoms = {0, 1};
        long[] scores = {2, 5};
        long[] truth = {19, 11};

        assertThat(fits(PublishedSum.mean(atoms, scores, 30, 31), truth)).isTrue();
        assertThat(fits(PublishedSum.mean(atoms, scores, 30, 30), truth)).isFalse();
        assertThat(fits(PublishedSum.mean(atoms, scores, 30, 32), truth)).isFalse();
    }

    /** What the truth did not fit would prove anything. */
    @Test
    void a_weighted_share_fits_what_rounds_to_it_and_not_two_per_cent_more_or_less() {
        SplittableRandom random = new SplittableRandom(1);
        for (int time = 0; time < 1000; time++) {
            long[] truth = random.longs(10, 0, 8).toArray();
            truth[0]++;
            double[] weights = random.doubles(10, 3, 30).toArray();
            double share = IntStream.range(0, 5)
                            .mapToDouble(atom -> weights[atom] * truth[atom])
                            .sum()
                    / IntStream.range(0, 10)
                            .mapToDouble(atom -> weights[atom] * truth[atom])
                            .sum();

            assertThat(share(weights, truth, Math.round(100 * share))).allMatch(sum -> fits(sum, truth));
            assertThat(share(weights, truth, Math.round(100 * share) + 2)).anyMatch(sum -> !fits(sum, truth));
            assertThat(share(weights, truth, Math.round(100 * share) - 2)).anyMatch(sum -> !fits(sum, truth));
        }
    }

    private static List<PublishedSum> share(double[] weights, long[] truth, long percent) {
        int[] row = IntStream.range(0, truth.length).toArray();
        return PublishedSum.share(
                row,
                atom -> atom < 5,
                weights,
                IntStream.of(row).mapToLong(atom -> truth[atom]).sum(),
                percent);
    }

    private static boolean fits(PublishedSum sum, long[] truth) {
        return sum.fits(Arrays.stream(truth).asDoubleStream().toArray(), 0);
    }
}
