package fi.openagenda.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong (RFC 9457).
 *
 * @param type address of the paragraph that explains it
 * @param title the same for every problem of the type
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param errors the faults of the body, every one of them
 * @param opensAt first moment at which a round takes answers
 * @param closesAt first moment at which it no longer does
 * @param retryAfter when trying again may help, for the header of this name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong (RFC 9457).")
public record Problem(
        @Schema(
                required = true,
                description = "Address of the paragraph that explains it.",
                examples = "/problems#round-not-open")
        String type,

        @Schema(required = true, description = "The same for every problem of the type.")
        String title,

        @Schema(required = true, description = "The HTTP status.")
        int status,

        @Schema(description = "What is wrong this time.") Optional<String> detail,

        @Schema(description = "The faults of the body, every one of them.")
        List<Error> errors,

        @Schema(description = "First moment at which the round takes answers.")
        Optional<Instant> opensAt,

        @Schema(description = "First moment at which the round no longer takes answers.")
        Optional<Instant> closesAt,

        @JsonIgnore Optional<Duration> retryAfter) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** How long to wait before trying again what the platform cannot do just now. */
    private static final Duration LATER = Duration.ofSeconds(5);

    /** And what is being done at this moment. */
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    /** Whoever waits for longer looks again tomorrow. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * A fault in the body.
     *
     * @param pointer JSON Pointer to the value at fault, as a URI fragment
     * @param question key of the question concerned
     * @param detail what is wrong with it
     * @param rule id of the rule of the checklist that was broken
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Error", description = "A fault in the body.")
    public record Error(
            @Schema(
                    required = true,
                    description = "JSON Pointer to the value at fault, as a URI fragment.",
                    examples = "#/answers/library-satisfaction")
            String pointer,

            @Schema(description = "Key of the question concerned.")
            Optional<String> question,

            @Schema(required = true, description = "What is wrong with it.")
            String detail,

            @Schema(description = "Id of the rule of good questions that was broken.")
            Optional<String> rule) {

        private static final Pattern NOT_IN_FRAGMENTS = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/?-]+");

        /** A fault over HTTP. */
        public static Error of(Fault fault) {
            return new Error("#" + fragment(fault.pointer()), fault.question(), fault.detail(), fault.rule());
        }

        /** RFC 6901, section 6: what RFC 3986 has no place for in a fragment is written in percent. */
        private static String fragment(String pointer) {
            return NOT_IN_FRAGMENTS.matcher(pointer).replaceAll(odd -> URLEncoder.encode(odd.group(), UTF_8)
                    .replace("+", "%20"));
        }
    }

    /** A problem that its type says all about. */
    public static Problem of(ProblemType type) {
        return of(type, Optional.empty(), List.of());
    }

    /** A problem of this time. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, Optional.of(detail), List.of());
    }

    /** What an exception would be answered with that was thrown while one of many things was done. */
    public static Problem behind(Throwable fault) {
        return Problems.behind(fault);
    }

    static Problem of(ProblemType type, Optional<String> detail, List<Fault> faults) {
        return new Problem(
                "/problems#" + type.slug(),
                type.title(),
                type.status(),
                detail,
                faults.stream().map(Error::of).toList(),
                Optional.empty(),
                Optional.empty(),
                type == ProblemType.UNAVAILABLE
                        ? Optional.of(LATER)
                        : type == ProblemType.KEY_IN_FLIGHT ? Optional.of(SHORTLY) : Optional.empty());
    }

    static Problem of(Refusal refusal) {
        Problem problem = of(ProblemType.of(refusal.reason()), Optional.of(refusal.getMessage()), refusal.faults());
        return new Problem(
                problem.type,
                problem.title,
                problem.status,
                problem.detail,
                problem.errors,
                refusal.schedule().map(Refusal.Schedule::opensAt),
                refusal.schedule().map(Refusal.Schedule::closesAt),
                problem.retryAfter.or(() -> refusal.schedule().flatMap(Refusal.Schedule::opensIn)));
    }

    /** The problem as an answer. */
    public Response answer() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == ProblemType.UNAUTHORIZED.status()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        retryAfter.ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
        return answer.build();
    }

    private static long seconds(Duration wait) {
        Duration shorter = wait.compareTo(A_DAY) < 0 ? wait : A_DAY;
        return shorter.plusMillis(999).toSeconds();
    }
}
