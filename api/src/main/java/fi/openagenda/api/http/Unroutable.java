package fi.openagenda.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells those whose address or Host cannot be read. They fail before any filter; the framework would log each of them as a
 * fault of ours, with its address.
 */
@ApplicationScoped
class Unroutable {

    private static final int BEFORE_EVERYTHING_ELSE = -2000;

    @Inject
    ObjectMapper json;

    @Inject
    Deadline deadline;

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING_ELSE).failureHandler(this::tell);
    }

    private void tell(RoutingContext routing) {
        problem(routing.statusCode())
                .filter(problem -> !routing.response().headWritten())
                .ifPresentOrElse(problem -> answer(routing, problem), routing::next);
    }

    private static Optional<Problem> problem(int status) {
        return switch (status) {
            case 400 ->
                Optional.of(Problem.of(ProblemType.BAD_REQUEST, "The address or the header Host cannot be read."));
            case 404 -> Optional.of(Problem.of(ProblemType.NOT_FOUND));
            default -> Optional.empty();
        };
    }

    private void answer(RoutingContext routing, Problem problem) {
        deadline.watch(routing);
        routing.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(written(problem)));
    }

    private byte[] written(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
