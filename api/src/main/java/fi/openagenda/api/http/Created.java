package fi.openagenda.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to having made something: 201, where it is, and what it is. */
public final class Created {

    private Created() {}

    /** A path without host: the framework would take the host from the request, which anybody can forge. */
    public static <T> RestResponse<T> at(String path, T entity) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entity)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
