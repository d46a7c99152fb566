package fi.openagenda.api.problem;

import fi.openagenda.model.Refusal;
import java.util.Locale;

/** The catalogue of everything that can go wrong. Each entry is a paragraph of the page at {@code /problems}. */
public enum ProblemType {
    MALFORMED_JSON(
            400,
            "The body is not JSON",
            "The body could not be read as JSON (RFC 8259) in UTF-8. Names in an object must be different, nothing may"
                    + " follow the document; it may be nested at most 32 deep, and a string may have at most 100 000 characters."),
    BAD_REQUEST(
            400,
            "Bad request",
            "The address or a header is not right: a parameter is missing, or holds what it cannot hold."),
    UNAUTHORIZED(
            401,
            "A key is needed",
            "Send the key in the header Authorization: Bearer oa_… It is missing, or it is nobody's, has been revoked"
                    + " or has expired: which of these is not told."),
    FORBIDDEN(
            403,
            "The key does not allow this",
            "The key is known, but its roles do not cover what was asked, or it is another organisation's."),
    PROOF_OF_WORK(
            403,
            "A solved challenge is needed",
            "Get a challenge from /v1/challenge, let the device solve it, and send the solution in the header"
                    + " Proof-Of-Work. It counts once, and for ten minutes. The detail says what is wrong with the one"
                    + " that was sent."),
    TOO_MANY_CELLS(
            403,
            "Too many cells",
            "A table is given in parts of at most 100 000 cells: the values asked of each variable, multiplied. Ask for"
                    + " fewer, several times, or take the whole as a file of the release."),
    NOT_FOUND(404, "Not found", "There is nothing at this address. The detail says what was looked for."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "The address exists, but not with this method. Allow names those it has."),
    NOT_ACCEPTABLE(406, "Not acceptable", "What was asked for is not offered in a media type that you accept."),
    ALREADY_EXISTS(409, "It exists already", "Something with the same name is there. Choose another one."),
    ROUND_NOT_DRAFT(
            409,
            "The round is frozen",
            "A round can be changed until it is opened. From then on everybody is asked the same."),
    ROUND_NOT_READY(
            409,
            "The round is not ready to be opened",
            "errors lists what the checklist of good questions finds, each with the id of its rule. Put errors right;"
                    + " acknowledge warnings by naming their rules."),
    ROUND_NOT_OPEN(
            409,
            "The round is not open",
            "Answers are taken from opensAt until closesAt, both in the problem, once the round has been opened."),
    ROUND_NOT_CLOSED(
            409, "The round is not closed", "Results are published after a round has closed, never while it is open."),
    ALREADY_PUBLISHED(
            409,
            "The round has been published",
            "A round is published once: the difference between two releases could reveal what each withholds."),
    LAST_KEY(
            409,
            "It is the last key",
            "One operator's key that does not expire must be left. Make another one before you revoke this."),
    KEY_IN_FLIGHT(
            409,
            "The same is being stored",
            "A request with the same Idempotency-Key has not been answered yet. Send it again after the seconds in"
                    + " Retry-After; the answer will be that of the first one."),
    RESPONSE_WITHDRAWN(
            409,
            "The response was withdrawn",
            "Nothing is left of it that could be corrected. It cannot be given again."),
    NO_INVITATIONS(
            409,
            "The round has no invitations",
            "The round is open: anybody may answer it. Invitations are for rounds that are confidential or unlinkable."),
    NOT_INVITED(
            403,
            "No invitation",
            "Only who was invited answers this round, and once. A confidential round takes Authorization: Invitation"
                    + " <code>, an unlinkable one Authorization: Ballot <message>.<signature>. What is wrong with a code or"
                    + " a ballot is not told."),
    CREDENTIAL_GIVEN(
            409,
            "The credential has been given",
            "A code has one blinded message signed. Send the same message again, and the same signature comes; if it is"
                    + " lost, ask whoever invited you for another code."),
    SECRET_MISSING(
            409,
            "The platform has no secret",
            "Rounds with invitations need openagenda.secret in the platform's configuration: at least 32 random"
                    + " characters, kept out of the database and its backups."),
    DRAFT_FINISHED(
            409,
            "The draft was finished",
            "A response was made of it, on this device or on another. It can be corrected with its receipt."),
    CERTIFICATE_MISSING(
            409,
            "There is nobody to encrypt for",
            "Responses are extracted encrypted, for the owner of the barometer alone. A publisher of the organisation that is"
                    + " responsible registers its certificate first, or another one in the place of one that has expired."),
    RESPONSES_DELETED(
            410,
            "The responses are deleted",
            "They have been kept for as long as the privacy statement of the round says. What was published stays."),
    RELEASE_WITHDRAWN(
            410,
            "The release is withdrawn",
            "It must no longer be used; detail says why. The list of releases tells which one to use instead, if any."),
    PRECONDITION_FAILED(
            412,
            "It is another version",
            "What is there is not what If-Match or If-Unmodified-Since names. Read it again; nothing has been changed."),
    PRECONDITION_REQUIRED(
            428,
            "Say which version you change",
            "Send If-Match with the ETag that reading gave, so that nobody overwrites what somebody else wrote meanwhile."),
    TOO_LARGE(
            413,
            "The body is too large",
            "A response, contact points or a decision on stewardship may have 256 KiB, an organisation, a key, a"
                    + " certificate or a code 16 KiB,"
                    + " questions for the checklist or a survey to be converted 1 MiB, a definition 8 MiB,"
                    + " a draft 64 KiB. A line of a batch may have 256 KiB, and the batch as many lines as you like."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "Send application/json, or a batch of responses as application/x-ndjson or text/csv, in UTF-8 and without"
                    + " content encoding."),
    RANGE_NOT_SATISFIABLE(416, "No such range", "The file is shorter than the range that was asked for."),
    INVALID_BODY(
            422,
            "The body does not have the right shape",
            "A member is missing, unknown or of the wrong type. errors points at it."),
    INVALID_DEFINITION(
            422,
            "The definition is not sound",
            "errors lists every fault with a JSON Pointer to it. Nothing has been stored."),
    INVALID_RESPONSE(
            422,
            "The answers do not fit the questionnaire",
            "errors lists every fault with a JSON Pointer and the question's key. Nothing has been stored."),
    INVALID_QUERY(
            400,
            "The query names what is not there",
            "A parameter is unknown, or holds what it cannot hold: a code that nothing has, a number out of its range, a"
                    + " cursor that is none. The detail names each parameter and says what it takes. A query that names"
                    + " only what is known, but selects nothing, is answered with an empty list."),
    KEY_REUSED(
            422,
            "The key was used for something else",
            "Another response was stored with the same Idempotency-Key, the same receipt, from the same draft or with the"
                    + " same right to answer. It is untouched. Whoever wants to correct it uses its receipt."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests from one place",
            "Wait for the seconds in Retry-After. Many people behind one address, in a school or a library, can go on at"
                    + " once where the detail says so: with a solved challenge."),
    INTERNAL(500, "Something went wrong here", "It is our fault and has been logged. Trying again may help."),
    NOT_SUPPORTED(
            501,
            "Not supported",
            "The standard knows what was asked, but this platform does not do it. The detail names it, and says what there"
                    + " is instead."),
    UNAVAILABLE(
            503,
            "Not available just now",
            "The platform cannot reach its database or is overloaded. Try again after the seconds in Retry-After.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The same for every problem of the type. */
    public String title() {
        return title;
    }

    /** What it means and what to do, for the page. */
    public String explanation() {
        return explanation;
    }

    /** Last part of its address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a refusal of the model is over HTTP. */
    static ProblemType of(Refusal.Reason reason) {
        return switch (reason) {
            case BAD_REQUEST -> BAD_REQUEST;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case ALREADY_EXISTS -> ALREADY_EXISTS;
            case INVALID_DEFINITION -> INVALID_DEFINITION;
            case INVALID_RESPONSE -> INVALID_RESPONSE;
            case INVALID_QUERY -> INVALID_QUERY;
            case NOT_SUPPORTED -> NOT_SUPPORTED;
            case ROUND_NOT_DRAFT -> ROUND_NOT_DRAFT;
            case ROUND_NOT_READY -> ROUND_NOT_READY;
            case ROUND_NOT_OPEN -> ROUND_NOT_OPEN;
            case ROUND_NOT_CLOSED -> ROUND_NOT_CLOSED;
            case ALREADY_PUBLISHED -> ALREADY_PUBLISHED;
            case RELEASE_WITHDRAWN -> RELEASE_WITHDRAWN;
            case LAST_KEY -> LAST_KEY;
            case KEY_IN_FLIGHT -> KEY_IN_FLIGHT;
            case KEY_REUSED -> KEY_REUSED;
            case RESPONSE_WITHDRAWN -> RESPONSE_WITHDRAWN;
            case DRAFT_FINISHED -> DRAFT_FINISHED;
            case RESPONSES_DELETED -> RESPONSES_DELETED;
            case CERTIFICATE_MISSING -> CERTIFICATE_MISSING;
            case BUSY -> UNAVAILABLE;
            case NO_INVITATIONS -> NO_INVITATIONS;
            case NOT_INVITED -> NOT_INVITED;
            case CREDENTIAL_GIVEN -> CREDENTIAL_GIVEN;
            case SECRET_MISSING -> SECRET_MISSING;
            case PRECONDITION_FAILED -> PRECONDITION_FAILED;
            case PRECONDITION_REQUIRED -> PRECONDITION_REQUIRED;
        };
    }
}
