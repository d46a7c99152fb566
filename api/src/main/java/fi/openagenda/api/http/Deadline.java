package fi.openagenda.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cuts off whoever does not send the whole body in time. A limit of silence is not enough: a byte now and then breaks it.
 */
@ApplicationScoped
class Deadline {

    private static final int BEFORE_EVERYTHING_ELSE = 2000;
    private static final String TIMER = Deadline.class.getName();

    @ConfigProperty(name = "openagenda.http.body-deadline", defaultValue = "10S")
    Duration patience;

    @Inject
    Vertx vertx;

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    watch(routing);
                    routing.next();
                },
                BEFORE_EVERYTHING_ELSE);
    }

    /** Spares a request whose body takes as long as it takes. */
    void lift(RoutingContext routing) {
        Optional.ofNullable(routing.<Long>get(TIMER)).ifPresent(vertx::cancelTimer);
    }

    /** Sees to it that a request ends. */
    void watch(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (mayHaveBody(request) && !request.isEnded()) {
            Context loop = vertx.getOrCreateContext();
            routing.put(TIMER, vertx.setTimer(patience.toMillis(), due -> cutOff(request)));
            routing.addEndHandler(over -> {
                lift(routing);
                if (over.succeeded()) {
                    loop.runOnContext(next -> drain(request));
                }
            });
        }
    }

    /**
     * What is still to come of an answered request is nobody's any more. Unread it would lie in memory, and a request that
     * was answered would be held by its timer, secrets and all.
     */
    private void drain(HttpServerRequest request) {
        if (!request.isEnded()) {
            long timer = vertx.setTimer(patience.toMillis(), due -> cutOff(request));
            request.exceptionHandler(gone -> vertx.cancelTimer(timer))
                    .endHandler(end -> vertx.cancelTimer(timer))
                    .handler(part -> {})
                    .resume();
        }
    }

    /** Reading seldom has one, and there is so much of it that a timer each would be felt. */
    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.method() != HttpMethod.GET
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void cutOff(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
