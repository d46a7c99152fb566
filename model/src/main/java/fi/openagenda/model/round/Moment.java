package fi.openagenda.model.round;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Moments as people in Finland write them: with an offset, or without one by the clock on the wall in Helsinki. Where that
 * clock is put forward an hour does not exist, and where it is put back one comes twice; neither is guessed at.
 */
public final class Moment {

    /** The time zone of all schedules. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    // Beyond these, a date is a slip of the hand.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Moment() {}

    /** What is wrong with the text of a moment, if anything. */
    public static Optional<String> faultOf(String text) {
        Optional<OffsetDateTime> withOffset = withOffset(text);
        if (withOffset.isPresent()) {
            return faultOf(withOffset.get().toInstant());
        }
        Optional<LocalDateTime> local = local(text);
        if (local.isEmpty()) {
            return Optional.of("Must be a date and a time, such as 2026-03-02T08:00 (in Helsinki) or"
                    + " 2026-03-02T08:00:00+02:00.");
        }
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(local.get());
        return switch (offsets.size()) {
            case 0 -> Optional.of("There is no such time in Helsinki: the clock is put forward over it.");
            case 1 -> faultOf(local.get().toInstant(offsets.get(0)));
            default ->
                Optional.of("There are two such times in Helsinki, as the clock is put back: say which, %s or %s."
                        .formatted(
                                local.get().atOffset(offsets.get(0)),
                                local.get().atOffset(offsets.get(1))));
        };
    }

    /** The moment that a text without fault names, to the millisecond. */
    public static Instant of(String text) {
        return withOffset(text)
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> local(text).orElseThrow().atZone(ZONE).toInstant())
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** A moment by the clock in Helsinki, with its offset. */
    public static OffsetDateTime inHelsinki(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime();
    }

    private static Optional<String> faultOf(Instant moment) {
        return moment.isBefore(EARLIEST) || !moment.isBefore(END)
                ? Optional.of("Must be from the year 2000 on, and before 2200.")
                : Optional.empty();
    }

    private static Optional<OffsetDateTime> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException fault) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException fault) {
            return Optional.empty();
        }
    }
}
