package fi.openagenda.api.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets scripts of every origin do what needs no key ({@code @PermitAll}): read, answer, correct. What needs a key is not
 * for browsers. The origin is never reflected, so that a shared cache cannot serve one front end's header to another.
 */
@Provider
class Cors implements ContainerResponseFilter {

    private static final String WANTED = "Access-Control-Request-Method";
    private static final String A_DAY = "86400";

    @Inject
    RoutingContext routing;

    @Inject
    Paths paths;

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    Optional<Response> answerPreflight(ContainerRequestContext request) {
        if (!isPreflight(request)) {
            return Optional.empty();
        }
        Response.ResponseBuilder answer = Response.noContent();
        if (isOpen(request)) {
            answer.header("Access-Control-Allow-Methods", String.join(", ", offer().keyless()))
                    .header(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Proof-Of-Work,"
                                    + " Range")
                    .header("Access-Control-Max-Age", A_DAY);
        }
        return Optional.of(answer.build());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOpen(request)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders()
                    .putSingle(
                            "Access-Control-Expose-Headers",
                            "Accept-Ranges, Content-Encoding, Content-Length, Content-Location, Content-Range, ETag,"
                                    + " Last-Modified, Link, Repr-Digest, Retry-After");
        }
    }

    /** Where there is nothing, there is nothing to keep: a script may read that it has gone astray. */
    private boolean isOpen(ContainerRequestContext request) {
        String method = isPreflight(request) ? request.getHeaderString(WANTED) : request.getMethod();
        return offer().keyless().contains(method) || offer().methods().isEmpty();
    }

    private Paths.Offer offer() {
        return paths.of(routing);
    }

    private static boolean isPreflight(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS) && request.getHeaderString(WANTED) != null;
    }
}
