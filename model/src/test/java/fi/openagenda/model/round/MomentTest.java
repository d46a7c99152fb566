package fi.openagenda.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In Finland the clock is put forward at three in the night of 29 March 2026, and back at four on 25 October. */
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00, 2026-03-02T06:00:00Z",
        "2026-07-02T08:00, 2026-07-02T05:00:00Z",
        "2026-03-29T02:59:59, 2026-03-29T00:59:59Z",
        "2026-03-29T04:00, 2026-03-29T01:00:00Z",
        "2026-10-25T02:59:59, 2026-10-24T23:59:59Z",
        "2026-10-25T04:00, 2026-10-25T02:00:00Z",
        "2026-10-25T03:30+03:00, 2026-10-25T00:30:00Z",
        "2026-10-25T03:30+02:00, 2026-10-25T01:30:00Z",
        "2026-03-29T03:30+02:00, 2026-03-29T01:30:00Z",
        "2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00.1239, 2026-03-02T06:00:00.123Z",
        "2000-01-01T02:00, 2000-01-01T00:00:00Z",
        "2200-01-01T01:59:59, 2199-12-31T23:59:59Z"
    })
    void it_is_by_the_clock_on_the_wall_unless_an_offset_is_given(String text, Instant moment) {
        assertThat(Moment.faultOf(text)).isEmpty();
        assertThat(Moment.of(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T03:00", "2026-03-29T03:30", "2026-03-29T03:59:59.999"})
    void an_hour_that_is_put_forward_over_does_not_exist(String text) {
        assertThat(Moment.faultOf(text)).get().asString().startsWith("There is no such time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T03:00", "2026-10-25T03:59:59.999"})
    void an_hour_that_comes_twice_is_not_guessed_at(String text) {
        assertThat(Moment.faultOf(text)).get().asString().contains(text + "+03:00", text + "+02:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02",
                "2026-03-02 08:00",
                "2026-02-29T08:00",
                "2026-03-02T24:01",
                "2.3.2026",
                "1999-12-31T23:59Z",
                "2200-01-01T00:00Z",
                "+999999999-01-01T00:00-18:00"
            })
    void what_is_no_moment_or_a_slip_of_the_hand_is_refused(String text) {
        assertThat(Moment.faultOf(text)).isPresent();
    }

    @Test
    void a_moment_is_shown_with_the_offset_of_its_season() {
        assertThat(Moment.inHelsinki(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo(OffsetDateTime.parse("2026-10-25T03:30+03:00"));
        assertThat(Moment.inHelsinki(Instant.parse("2026-10-25T01:30:00Z")).toString())
                .isEqualTo("2026-10-25T03:30+02:00");
        for (String text : new String[] {"2026-03-29T01:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) {
            assertThat(Moment.of(Moment.inHelsinki(Instant.parse(text)).toString()))
                    .isEqualTo(Instant.parse(text));
        }
    }
}
