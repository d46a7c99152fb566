package fi.openagenda.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/**
 * What whoever is turned away before the framework is told: 503, and when to come again.
 *
 * @param problem as JSON
 */
public record Unavailable(Buffer problem) {

    /** Says why, in a sentence. */
    public static Unavailable because(String why, ObjectMapper json) throws JsonProcessingException {
        return new Unavailable(Buffer.buffer(json.writeValueAsBytes(Problem.of(ProblemType.UNAVAILABLE, why))));
    }

    /** Tells a front end from wherever to come again. */
    public void tell(HttpServerResponse response, int retryAfterSeconds) {
        response.setStatusCode(ProblemType.UNAVAILABLE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds))
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER)
                .end(problem);
    }
}
