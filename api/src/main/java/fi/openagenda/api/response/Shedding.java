package fi.openagenda.api.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import fi.openagenda.model.response.Intake;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Turns answers away while more wait than can be stored in good time, before anything is made of them: work that is thrown
 * away is taken from those who wait. Whoever is turned away is told a little later, so that who tries again at once, against
 * advice, does not do so a thousand times a second.
 */
@ApplicationScoped
class Shedding {

    private static final Pattern ANSWERING = Pattern.compile("/v1/barometers/[^/]+/rounds/[^/]+/responses(/surveyjs)?");
    private static final int BEFORE_THE_FRAMEWORK = 900;
    private static final int PAUSE_MILLIS = 1000;
    private static final int SHORTEST_RETRY_SECONDS = 2;
    private static final int LONGEST_RETRY_SECONDS = 10;

    @Inject
    Intake intake;

    @Inject
    ObjectMapper json;

    void register(@Observes Filters filters) throws JsonProcessingException {
        Buffer problem = Buffer.buffer(
                json.writeValueAsBytes(Problem.of(ProblemType.UNAVAILABLE, "Too many answers come in at the moment.")));
        filters.register(context -> answerUnlessFull(context, problem), BEFORE_THE_FRAMEWORK);
    }

    private void answerUnlessFull(RoutingContext context, Buffer problem) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.POST
                && intake.isFull()
                && ANSWERING.matcher(request.path()).matches()) {
            request.resume();
            context.vertx().setTimer(PAUSE_MILLIS, timer -> turnAway(context, problem));
        } else {
            context.next();
        }
    }

    private static void turnAway(RoutingContext context, Buffer problem) {
        if (!context.response().closed()) {
            context.response()
                    .setStatusCode(ProblemType.UNAVAILABLE.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(ThreadLocalRandom.current()
                                    .nextInt(SHORTEST_RETRY_SECONDS, LONGEST_RETRY_SECONDS + 1)))
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER)
                    .end(problem);
        }
    }
}
