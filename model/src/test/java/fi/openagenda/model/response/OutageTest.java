package fi.openagenda.model.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08003", "08006", "25006", "28P01", "3D000", "53100", "53300", "55000", "57P01", "57P03",
                "58030"
            })
    void a_database_that_is_away_or_cannot_go_on(String state) {
        assertThat(Outage.isOne(new IllegalStateException(new SQLException("said", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "40P01", "42601", "XX000"})
    void a_statement_at_fault_is_none(String state) {
        assertThat(Outage.isOne(new SQLException("said", state))).isFalse();
    }

    @Test
    void the_pool_says_so_without_a_state() {
        assertThat(Outage.isOne(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(Outage.isOne(new SQLException("Something else"))).isFalse();
    }

    @Test
    void what_is_wrapped_in_words_of_the_pool_still_counts() {
        assertThat(Outage.isOne(new SQLException("Enlisting failed", new SQLException("gone", "08006"))))
                .isTrue();
    }

    @Test
    void what_is_told_beside_a_fault_counts_too_even_in_a_circle() {
        IllegalStateException fault = new IllegalStateException("could not commit");
        fault.addSuppressed(new IllegalStateException(new SQLException("gone", "57P01", fault)));
        assertThat(Outage.isOne(fault)).isTrue();
    }
}
