package fi.openagenda.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one exception of the domain: what was asked cannot be done, why, and where the fault lies. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why something was refused; the API documents each. */
    public enum Reason {
        BAD_REQUEST,
        FORBIDDEN,
        NOT_FOUND,
        ALREADY_EXISTS,
        INVALID_DEFINITION,
        INVALID_RESPONSE,
        INVALID_QUERY,
        NOT_SUPPORTED,
        ROUND_NOT_DRAFT,
        ROUND_NOT_READY,
        ROUND_NOT_OPEN,
        ROUND_NOT_CLOSED,
        ALREADY_PUBLISHED,
        RELEASE_WITHDRAWN,
        LAST_KEY,
        KEY_IN_FLIGHT,
        KEY_REUSED,
        RESPONSE_WITHDRAWN,
        DRAFT_FINISHED,
        RESPONSES_DELETED,
        CERTIFICATE_MISSING,
        BUSY,
        NO_INVITATIONS,
        NOT_INVITED,
        CREDENTIAL_GIVEN,
        SECRET_MISSING,
        PRECONDITION_FAILED,
        PRECONDITION_REQUIRED
    }

    /**
     * When a round takes answers.
     *
     * @param opensAt first moment at which answers are taken
     * @param closesAt first moment at which they no longer are
     * @param opensIn how long it is until then; nothing when it is open, or over, or not decided
     */
    public record Schedule(Instant opensAt, Instant closesAt, Optional<Duration> opensIn) {}

    private final Reason reason;
    private final transient List<Fault> faults;
    private final transient Optional<Schedule> schedule;

    private Refusal(Reason reason, String detail, List<Fault> faults, Optional<Schedule> schedule) {
        super(detail);
        this.reason = reason;
        this.faults = List.copyOf(faults);
        this.schedule = schedule;
    }

    /** A refusal in one sentence for people. */
    public static Refusal of(Reason reason, String detail) {
        return new Refusal(reason, detail, List.of(), Optional.empty());
    }

    /** A refusal of a document, with every fault found in it. */
    public static Refusal of(Reason reason, String detail, List<Fault> faults) {
        return new Refusal(reason, detail, faults, Optional.empty());
    }

    /** A refusal because it is too early or too late. */
    public static Refusal of(Reason reason, String detail, Schedule schedule) {
        return new Refusal(reason, detail, List.of(), Optional.of(schedule));
    }

    /**
     * Refuses a document if any fault was found in it.
     *
     * @throws Refusal with all of them
     */
    public static void ifAny(List<Fault> faults, Reason reason, String detail) {
        if (!faults.isEmpty()) {
            throw of(reason, detail, faults);
        }
    }

    /** There is no such {@code noun}. */
    public static Refusal unknown(String noun, String name) {
        return of(Reason.NOT_FOUND, "There is no %s “%s”.".formatted(noun, name));
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Every fault that was found, in the order of the document; empty when the document is not to blame. */
    public List<Fault> faults() {
        return faults;
    }

    /** When it would have been, or was, possible. */
    public Optional<Schedule> schedule() {
        return schedule;
    }
}
