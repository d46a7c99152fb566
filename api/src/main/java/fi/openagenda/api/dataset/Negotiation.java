package fi.openagenda.api.dataset;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Leads whoever asks for a dataset or a release in another form than JSON to the file that has it; whether there is one, they
 * learn there.
 */
@Provider
class Negotiation implements ContainerResponseFilter {

    private static final Pattern DATASET =
            Pattern.compile("/v1/datasets/(?<dataset>[^/]+)(?:/releases/(?<number>latest|[0-9]+))?/?");
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    Optional<Response> lead(ContainerRequestContext request) {
        Matcher dataset = DATASET.matcher(path(request));
        if (!dataset.matches() || !READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        String name = dataset.group("dataset");
        String number = Optional.ofNullable(dataset.group("number")).orElse(Releases.LATEST);
        return Form.best(request.getAcceptableMediaTypes(), !number.equals(Releases.LATEST))
                .map(form -> form.address(name, "/v1/datasets/%s/releases/%s".formatted(name, number))
                        // Without the host, which anybody can forge.
                        .map(address -> Response.status(Response.Status.SEE_OTHER)
                                .header(HttpHeaders.LOCATION, address)
                                .build()))
                .orElseGet(
                        () -> Optional.of(Problem.of(ProblemType.NOT_ACCEPTABLE).answer()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (DATASET.matcher(path(request)).matches()) {
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }
}
