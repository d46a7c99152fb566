package fi.openagenda.model.round;

import static fi.openagenda.model.Refusal.Reason.ROUND_NOT_CLOSED;
import static fi.openagenda.model.Refusal.Reason.ROUND_NOT_DRAFT;
import static fi.openagenda.model.Refusal.Reason.ROUND_NOT_OPEN;

import fi.openagenda.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a round stands between its draft and its archive, and what that allows.
 *
 * @param round key of the round
 * @param stage what has been decided
 * @param opensAt first moment at which answers are taken
 * @param closesAt first moment at which they no longer are
 */
public record Standing(String round, Stage stage, Instant opensAt, Instant closesAt) {

    /** What a round is at a moment. */
    public enum State {
        /** Still edited. */
        DRAFT,
        /** Frozen; its opening time has not come. */
        SCHEDULED,
        /** Takes answers. */
        OPEN,
        /** Takes answers no longer. */
        CLOSED,
        /** Closed, and put away. */
        ARCHIVED
    }

    /** What the round is at this moment. */
    public State at(Instant now) {
        return switch (stage) {
            case DRAFT -> State.DRAFT;
            case CLOSED -> State.CLOSED;
            case ARCHIVED -> State.ARCHIVED;
            case OPENED -> now.isBefore(opensAt) ? State.SCHEDULED : now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
        };
    }

    /** Refuses unless the round is still edited. */
    public void requireDraft() {
        if (stage != Stage.DRAFT) {
            throw Refusal.of(ROUND_NOT_DRAFT, "The round “%s” is frozen: it has been opened.".formatted(round));
        }
    }

    /** Refuses unless the round can be opened at this moment. */
    public void requireOpenable(Instant now) {
        requireDraft();
        if (!now.isBefore(closesAt)) {
            throw refused(ROUND_NOT_OPEN, "The closing time of the round “%s” has passed.");
        }
    }

    /** Refuses while the round is still edited. */
    public void requireOpened() {
        if (stage == Stage.DRAFT) {
            throw notOpenYet();
        }
    }

    /** Refuses unless the round takes answers at this moment. */
    public void requireOpen(Instant now) {
        switch (at(now)) {
            case DRAFT -> throw notOpenYet();
            case SCHEDULED ->
                throw refused(
                        ROUND_NOT_OPEN, "The round “%s” is not open yet.", Optional.of(Duration.between(now, opensAt)));
            case CLOSED, ARCHIVED -> throw closed();
            case OPEN -> {}
        }
    }

    /** Refuses a round that takes no answers any longer. */
    public void requireNotClosed(Instant now) {
        switch (at(now)) {
            case CLOSED, ARCHIVED -> throw closed();
            case DRAFT, SCHEDULED, OPEN -> {}
        }
    }

    /** Refuses unless the round can be closed: it has been opened, and is not over. */
    public void requireClosable(Instant now) {
        switch (at(now)) {
            case DRAFT -> throw refused(ROUND_NOT_OPEN, "The round “%s” has not been opened.");
            case CLOSED, ARCHIVED -> throw refused(ROUND_NOT_OPEN, "The round “%s” has been closed already.");
            case SCHEDULED, OPEN -> {}
        }
    }

    /** Refuses unless the round takes answers no longer. */
    public void requireClosed(Instant now) {
        switch (at(now)) {
            case DRAFT, SCHEDULED, OPEN -> throw refused(ROUND_NOT_CLOSED, "The round “%s” has not been closed.");
            case CLOSED, ARCHIVED -> {}
        }
    }

    /** The refusal of an answer that comes before anybody has said when it may. */
    public Refusal notOpenYet() {
        return refused(ROUND_NOT_OPEN, "The round “%s” is not open yet.");
    }

    /** The refusal of an answer that comes too late. */
    public Refusal closed() {
        return refused(ROUND_NOT_OPEN, "The round “%s” is closed.");
    }

    private Refusal refused(Refusal.Reason reason, String detail) {
        return refused(reason, detail, Optional.empty());
    }

    private Refusal refused(Refusal.Reason reason, String detail, Optional<Duration> opensIn) {
        return Refusal.of(reason, detail.formatted(round), new Refusal.Schedule(opensAt, closesAt, opensIn));
    }
}
