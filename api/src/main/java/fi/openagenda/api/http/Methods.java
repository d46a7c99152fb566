package fi.openagenda.api.http;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Tells which methods a path has: whoever asks with another one (RFC 9110, section 15.5.6), and whoever asks with OPTIONS.
 * The framework chooses a class first and looks for the method in it alone, so it finds nothing where paths lie in several
 * classes. After the other filters: CORS answers browsers that ask beforehand.
 */
class Methods {

    @Inject
    RoutingContext routing;

    @Inject
    Paths paths;

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Priorities.USER + 1)
    Optional<Response> tell(ContainerRequestContext request) {
        Set<String> methods = paths.of(routing).methods();
        boolean asksForThem = request.getMethod().equals(HttpMethod.OPTIONS);
        if (methods.isEmpty() && asksForThem) {
            return Optional.of(Problem.of(ProblemType.NOT_FOUND).answer());
        }
        if (asksForThem) {
            return Optional.of(naming(methods, Response.noContent().build()));
        }
        return methods.isEmpty() || methods.contains(request.getMethod())
                ? Optional.empty()
                : Optional.of(naming(
                        methods, Problem.of(ProblemType.METHOD_NOT_ALLOWED).answer()));
    }

    private static Response naming(Set<String> methods, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }
}
