package fi.openagenda.api.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.http.Unavailable;
import fi.openagenda.model.response.Intake;
import io.quarkus.vertx.http.runtime.filters.Filters;
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
        Unavailable told = Unavailable.because("Too many answers come in at the moment.", json);
        filters.register(context -> answerUnlessFull(context, told), BEFORE_THE_FRAMEWORK);
    }

    private void answerUnlessFull(RoutingContext context, Unavailable told) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.POST
                && intake.isFull()
                && ANSWERING.matcher(request.path()).matches()) {
            request.resume();
            context.vertx().setTimer(PAUSE_MILLIS, timer -> turnAway(context, told));
        } else {
            context.next();
        }
    }

    private static void turnAway(RoutingContext context, Unavailable told) {
        if (!context.response().closed()) {
            told.tell(
                    context.response(),
                    ThreadLocalRandom.current().nextInt(SHORTEST_RETRY_SECONDS, LONGEST_RETRY_SECONDS + 1));
        }
    }
}
