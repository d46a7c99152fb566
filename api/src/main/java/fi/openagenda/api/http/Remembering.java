package fi.openagenda.api.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets {@link Memory} keep an answer once all its headers are there. The last of the filters. */
@Provider
@Remembered
@Priority(1)
class Remembering implements ContainerResponseFilter {

    @Inject
    RoutingContext routing;

    @Inject
    Memory memory;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (routing.request().method() == HttpMethod.GET) {
            Repeatable left = routing.get(Repeatable.KEY);
            if (left == null) {
                whole(request, response).ifPresent(whole -> keep(response, whole));
            } else {
                memory.keep(routing, left, common(response));
            }
        }
    }

    private static Optional<Etags.Whole> whole(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            return Optional.ofNullable((Etags.Whole) request.getProperty(Etags.WHOLE));
        }
        return response.getStatus() == Response.Status.OK.getStatusCode() && response.getEntity() instanceof byte[] body
                ? Optional.of(new Etags.Whole(body, response.getMediaType()))
                : Optional.empty();
    }

    private void keep(ContainerResponseContext response, Etags.Whole whole) {
        Map<String, String> headers = ofRoute();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.put(HttpHeaders.CONTENT_TYPE, whole.type().toString());
        memory.keep(routing, Document.of(headers, whole.body()), Map.of());
    }

    private Map<String, String> common(ContainerResponseContext response) {
        Map<String, String> headers = ofRoute();
        response.getStringHeaders().forEach((name, values) -> {
            if (name.startsWith("Access-Control-")) {
                headers.put(name, String.join(", ", values));
            }
        });
        return headers;
    }

    private Map<String, String> ofRoute() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        routing.response().headers().forEach(headers::put);
        return headers;
    }
}
