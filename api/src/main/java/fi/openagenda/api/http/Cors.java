package fi.openagenda.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets scripts of every origin do what needs no key: read, and send in answers. What needs a key is not for browsers.
 * The origin is never reflected, so that a shared cache cannot serve one front end's header to another.
 */
@Provider
@PreMatching
class Cors implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern ANSWERING = Pattern.compile("/responses(/[a-z]+)?$");
    private static final String A_DAY = "86400";

    @Override
    public void filter(ContainerRequestContext request) {
        String wanted = request.getHeaderString("Access-Control-Request-Method");
        if (request.getMethod().equals("OPTIONS") && wanted != null) {
            Response.ResponseBuilder answer = Response.noContent();
            if (isOpen(wanted, request)) {
                answer.header("Access-Control-Allow-Methods", READING.contains(wanted) ? "GET, HEAD" : wanted)
                        .header("Access-Control-Allow-Headers", "Content-Type, Authorization, If-None-Match, Range")
                        .header("Access-Control-Max-Age", A_DAY);
            }
            request.abortWith(answer.build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String wanted = request.getHeaderString("Access-Control-Request-Method");
        boolean preflight = request.getMethod().equals("OPTIONS") && wanted != null;
        if (isOpen(preflight ? wanted : request.getMethod(), request)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders()
                    .putSingle(
                            "Access-Control-Expose-Headers",
                            "ETag, Content-Range, Content-Location, Link, Repr-Digest, Retry-After");
        }
    }

    private static boolean isOpen(String method, ContainerRequestContext request) {
        return READING.contains(method)
                || method.equals("POST")
                        && ANSWERING.matcher(request.getUriInfo().getPath()).find();
    }
}
