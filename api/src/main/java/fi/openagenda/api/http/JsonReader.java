package fi.openagenda.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads JSON, of which there has to be some: no resource is handed nothing. (An interceptor of all readers would have the
 * framework parse the annotations of the resource anew for every request, which takes longer than the reading.)
 */
@Provider
@Typed(JsonReader.class)
@Consumes(MediaType.APPLICATION_JSON)
class JsonReader extends ServerJacksonMessageBodyReader {

    @Inject
    JsonReader(Instance<ObjectMapper> mapper) {
        super(mapper);
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        Object body = super.readFrom(type, genericType, mediaType, context);
        if (body == null) {
            throw new WebApplicationException(
                    Problem.of(ProblemType.MALFORMED_JSON, "The body is empty.").answer());
        }
        return body;
    }
}
