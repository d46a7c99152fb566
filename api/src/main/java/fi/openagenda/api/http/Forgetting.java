package fi.openagenda.api.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Lets {@link Memory} forget what may have changed: whoever changes something reads it back as it is now. Answers, a request
 * without a key, and one that was refused change nothing of it, and must not cool the memory for everybody.
 */
@Provider
class Forgetting implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    Memory memory;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean keyed = authorization != null && authorization.startsWith("Bearer ");
        boolean answering = request.getUriInfo().getPath().contains("/responses");
        boolean refused = response.getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR;
        if (!READING.contains(request.getMethod()) && keyed && !answering && !refused) {
            memory.forget();
        }
    }
}
