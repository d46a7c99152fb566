package fi.openagenda.api.http;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Tells which methods a path has: whoever asks with another one (RFC 9110, section 15.5.6), and whoever asks with OPTIONS.
 * The framework chooses a class first and looks for the method in it alone, so it finds nothing where paths lie in several
 * classes. After the other filters: CORS answers browsers that ask beforehand.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 1)
class Methods implements ContainerRequestFilter {

    @Inject
    RoutingContext routing;

    @Inject
    Paths paths;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> methods = paths.methodsOf(routing.normalizedPath());
        boolean asksForThem = request.getMethod().equals(HttpMethod.OPTIONS);
        if (methods.isEmpty() && asksForThem) {
            request.abortWith(Problem.of(ProblemType.NOT_FOUND).answer());
        } else if (asksForThem) {
            request.abortWith(naming(methods, Response.noContent().build()));
        } else if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
            request.abortWith(
                    naming(methods, Problem.of(ProblemType.METHOD_NOT_ALLOWED).answer()));
        }
    }

    private static Response naming(Set<String> methods, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }
}
