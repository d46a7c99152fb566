package fi.openagenda.api.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fi.openagenda.export.publish.FileUnavailable;
import fi.openagenda.model.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into a problem: what the client did is told exactly, what we did is only logged. */
class Problems {

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return Problem.of(refusal).answer();
    }

    /** The operator learns which file it is, and why. */
    @ServerExceptionMapper
    Response withoutFile(FileUnavailable fault) {
        Log.error("A published file cannot be served", fault);
        return Problem.of(ProblemType.UNAVAILABLE, "The published files cannot be reached just now.")
                .answer();
    }

    // For exactly this class: the framework has a mapper of its own, whose answer is no problem document.
    @ServerExceptionMapper
    Response wrongShape(MismatchedInputException fault) {
        return JsonFault.problem(fault).answer();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized() {
        return Problem.of(ProblemType.UNAUTHORIZED).answer();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return Problem.of(ProblemType.FORBIDDEN).answer();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException fault) {
        return ours(fault)
                .or(() -> JsonFault.in(fault).map(JsonFault::problem))
                .or(() -> noNumber(fault))
                .or(() -> byStatus(fault.getResponse().getStatus()).map(Problem::of))
                .orElseGet(() -> unknown(fault))
                .answer();
    }

    @ServerExceptionMapper
    Response any(Exception fault) {
        return DatabaseFault.in(fault)
                .map(databaseFault -> databaseFault.problem())
                .orElseGet(() -> unknown(fault))
                .answer();
    }

    /** What one of many things done in a request would be answered with if it was the only one. */
    static Problem behind(Throwable fault) {
        if (fault instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        return fault instanceof JacksonException reading
                ? JsonFault.problem(reading)
                : ours(fault).orElseGet(() -> unknown(fault));
    }

    /** A problem of our own, which the JSON reader may have wrapped when it was thrown while reading. */
    private static Optional<Problem> ours(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(WebApplicationException.class::isInstance)
                .map(cause -> ((WebApplicationException) cause).getResponse().getEntity())
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst();
    }

    /** The framework finds nothing at an address whose numbers it cannot read, and does not say so. */
    private static Optional<Problem> noNumber(WebApplicationException fault) {
        return fault instanceof NotFoundException && fault.getCause() instanceof NumberFormatException
                ? Optional.of(Problem.of(
                        ProblemType.NOT_FOUND,
                        "What stands for a number in the address is no whole number, or too large."))
                : Optional.empty();
    }

    private static Optional<ProblemType> byStatus(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status && status < ProblemType.INTERNAL.status())
                .filter(type -> type != ProblemType.MALFORMED_JSON && type != ProblemType.ALREADY_EXISTS)
                .findFirst();
    }

    private static Problem unknown(Throwable fault) {
        Log.error("A request failed", fault);
        return Problem.of(ProblemType.INTERNAL);
    }
}
