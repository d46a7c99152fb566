package fi.openagenda.export.noise;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.openagenda.model.Hmac;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellKeyTest {

    @Test
    void a_record_key_is_the_first_53_bits_of_its_hmac() {
        // RFC 4231, test case 2, begins with the bytes 5b dc c1 46 bf 60 75 4e.
        long key = CellKey.ofRecord(
                new Hmac("Jefe".getBytes(US_ASCII)), "what do ya want for nothing?".getBytes(US_ASCII));
        assertThat(key).isEqualTo(0x5bdcc146bf60754eL >>> 11);
        assertThat(CellKey.ofCell(key)).isCloseTo(0x5bdcc146p-32, within(1e-9));
    }

    @Test
    void a_cell_key_is_what_is_left_of_the_sum_without_the_whole() {
        long half = 1L << 52;
        long quarter = 1L << 51;
        assertThat(CellKey.ofCell(0)).isZero();
        assertThat(CellKey.ofCell(half + quarter)).isEqualTo(0.75);
        assertThat(CellKey.ofCell(half + half + quarter)).isEqualTo(0.25);
        assertThat(CellKey.ofCell((1L << 53) - 1)).isLessThan(1);
    }

    @Test
    void the_sum_of_a_whole_country_may_overflow() {
        long most = (1L << 53) - 1;
        long sum = IntStream.range(0, 5000).mapToLong(i -> most).sum();
        assertThat(CellKey.ofCell(sum)).isEqualTo(((1L << 53) - 5000) * 0x1p-53);
    }

    @Test
    void noise_by_cell_keys_is_distributed_as_the_table_says() {
        PerturbationTable table = PerturbationTable.of(4, 3, 2);
        Hmac secret = new Hmac("of a test".getBytes(US_ASCII));
        double mean = 0;
        double squares = 0;
        int cells = 20_000;
        for (int cell = 0; cell < cells; cell++) {
            long sum = 0;
            for (int record = 0; record < 10; record++) {
                sum += CellKey.ofRecord(secret, (cell + "|" + record).getBytes(US_ASCII));
            }
            int noise = table.noise(10, CellKey.ofCell(sum));
            mean += (double) noise / cells;
            squares += (double) noise * noise / cells;
        }
        assertThat(mean).isCloseTo(0, within(0.05));
        assertThat(squares).isCloseTo(3, within(0.15));
    }
}
