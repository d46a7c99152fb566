package fi.openagenda.api.job;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets whoever asks for a job choose by {@code Accept} to be told of it as it changes; who says nothing gets JSON. */
@Provider
class Negotiation implements ContainerResponseFilter {

    private static final Pattern JOB = Pattern.compile("/v1/jobs/[^/]+");

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void choose(ContainerRequestContext request) {
        boolean events = request.getAcceptableMediaTypes().stream()
                .filter(wanted -> !"0".equals(wanted.getParameters().get("q")))
                .findFirst()
                .filter(best -> !best.isWildcardType() && MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(best))
                .isPresent();
        if (events && isJob(request)) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(request.getUriInfo().getRequestUri().getRawPath() + JobResource.EVENTS)
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/v1/jobs/")) {
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static boolean isJob(ContainerRequestContext request) {
        return JOB.matcher(request.getUriInfo().getPath()).matches();
    }
}
