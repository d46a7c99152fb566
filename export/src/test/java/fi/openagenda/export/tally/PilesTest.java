package fi.openagenda.export.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PilesTest {

    @Test
    void everybody_is_counted_once_however_many_piles_they_are_in() {
        List<byte[]> cards = IntStream.range(0, 50_000)
                .mapToObj(number -> SpreadTest.card(number % 10_000, number % 5 == 0 ? "m" : "f"))
                .toList();
        Counts counts = SpreadTest.counts(cards, SpreadTest.KEY);
        assertThat(counts.respondents(0)).isEqualTo(40_000);
        assertThat(counts.respondents(1)).isEqualTo(10_000);
        assertThat(counts.count(0, 0)).isEqualTo(20_000);
        assertThat(counts.sum(0) + counts.sum(1)).isEqualTo(5L * 10_000 * 9_999 / 2);
    }

    @Test
    void a_card_that_cannot_be_read_is_not_passed_over() {
        List<byte[]> cards = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(number -> cards.add(SpreadTest.card(number, "f")));
        cards.set(17, new byte[] {1});
        assertThatThrownBy(() -> SpreadTest.counts(cards, SpreadTest.KEY))
                .hasStackTraceContaining("ArrayIndexOutOfBounds");
    }
}
