package fi.openagenda.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock that goes like one's own and shows what another one shows. */
public final class FollowingClock extends Clock {

    /** An answer that took longer says too little about when it was given. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(1);

    private final Clock own;
    private volatile Duration ahead = Duration.ZERO;

    /** A clock that has not followed any other yet. */
    public FollowingClock(Clock own) {
        this.own = own;
    }

    /** Looks at the other clock; the answer is taken to have been given half-way. */
    public void follow(Supplier<Instant> other) {
        Instant asked = own.instant();
        Instant there = other.get();
        Duration way = Duration.between(asked, own.instant());
        if (way.compareTo(LONGEST_WAY) < 0) {
            ahead = Duration.between(asked.plus(way.dividedBy(2)), there);
        }
    }

    @Override
    public Instant instant() {
        return own.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Moments have no zone; give it where a day is made of one.");
    }
}
