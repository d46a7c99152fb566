package fi.openagenda.api;

import fi.openagenda.model.response.Intake;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Sets the clock of the platform under test. What it does by itself every minute, it may do while its clock is wrong: so
 * whoever has set the clock sets it right afterwards, or no answer is taken in until the next minute.
 */
@ApplicationScoped
class PlatformClock {

    @Inject
    Intake intake;

    /** Stops it at a moment. */
    void stopAt(Instant moment) {
        QuarkusMock.installMockForType(Clock.fixed(moment, ZoneOffset.UTC), Clock.class);
    }

    void putForward(Duration later) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), later), Clock.class);
    }

    /** Also the salts of today are known again, which are forgotten when it is no longer today. */
    void setRight() {
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        intake.renewSalts();
    }
}
