package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.openagenda.api.http.FollowingClock;
import fi.openagenda.model.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockTest {

    @Inject
    DataSource database;

    @Test
    void nodes_whose_clocks_are_a_minute_apart_agree_by_the_databases() {
        FollowingClock behind = new FollowingClock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-30)));
        FollowingClock ahead = new FollowingClock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30)));
        assertThat(ahead.instant()).isAfter(behind.instant().plusSeconds(55));
        for (FollowingClock clock : new FollowingClock[] {behind, ahead}) {
            clock.follow(() -> Database.heartbeat(database));
        }
        assertThat(ahead.instant()).isCloseTo(behind.instant(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void an_answer_that_took_long_says_nothing() {
        Iterator<Instant> own =
                Stream.iterate(Instant.EPOCH, now -> now.plusSeconds(2)).iterator();
        FollowingClock clock = new FollowingClock(new Clock() {
            @Override
            public Instant instant() {
                return own.next();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        clock.follow(() -> Instant.EPOCH.plusSeconds(3600));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(4));
    }
}
