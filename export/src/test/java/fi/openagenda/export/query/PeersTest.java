package fi.openagenda.export.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeersTest {

    @Test
    void fewer_than_five_are_not_put_into_an_order() {
        assertThat(Peers.of("1", shares(4), Optional.empty())).isEmpty();
        assertThat(Peers.of("1", shares(5), Optional.empty())).isPresent();
    }

    @Test
    void each_figure_is_one_that_was_published() {
        Peers peers = Peers.of("1", shares(8), Optional.empty()).orElseThrow();
        assertThat(List.of(peers.lowest(), peers.q1(), peers.median(), peers.q3(), peers.highest()))
                .containsExactly(percent(10), percent(20), percent(40), percent(60), percent(80));
        assertThat(peers.own()).isEmpty();
    }

    @Test
    void a_rank_is_a_range_of_all_that_cannot_be_told_apart() {
        List<Peers.Share> shares = shares(8);
        Peers.Rank rank = Peers.of("1", shares, Optional.of(shares.get(4)))
                .orElseThrow()
                .own()
                .orElseThrow();
        assertThat(rank.place()).isEqualTo(4);
        assertThat(List.of(rank.from(), rank.to()))
                .as("50 % ± 8 overlaps with 40 % and 60 %, and with no other")
                .containsExactly(3, 5);
    }

    /** 10 %, 20 %, …, each with an interval of 8 points to either side. */
    private static List<Peers.Share> shares(int count) {
        return IntStream.rangeClosed(1, count)
                .map(place -> 10 * place)
                .mapToObj(share -> new Peers.Share(percent(share), percent(share - 8), percent(share + 8)))
                .toList();
    }

    private static BigDecimal percent(int share) {
        return BigDecimal.valueOf(share, 2);
    }
}
