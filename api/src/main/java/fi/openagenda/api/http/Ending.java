package fi.openagenda.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Turns away whoever wants something changed from the moment on at which the platform is told to end. The framework serves
 * on until nobody is served for an instant, and then closes every connection: a response that came within that instant
 * would be stored, and its sender not told so.
 */
@ApplicationScoped
class Ending {

    private static final Set<HttpMethod> CHANGING_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int BEFORE_THE_FRAMEWORK = 900;
    private static final int RETRY_SECONDS = 2;

    @Inject
    ObjectMapper json;

    private volatile boolean ending;

    void register(@Observes Filters filters) throws JsonProcessingException {
        Unavailable told = Unavailable.because("This platform is ending.", json);
        filters.register(context -> goOnUnlessEnding(context, told), BEFORE_THE_FRAMEWORK);
    }

    void end(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
    }

    private void goOnUnlessEnding(RoutingContext context, Unavailable told) {
        if (ending && !CHANGING_NOTHING.contains(context.request().method())) {
            context.request().resume();
            told.tell(context.response(), RETRY_SECONDS);
        } else {
            context.next();
        }
    }
}
