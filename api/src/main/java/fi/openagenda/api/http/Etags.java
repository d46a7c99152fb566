package fi.openagenda.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.Sha256;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.HexFormat;
import java.util.Optional;

/** Gives every document that is read an ETag, unless it has one, and answers 304 to whoever has it already. */
@Provider
class Etags implements ContainerResponseFilter {

    /** Name of the property of a request under which the document is left that 304 keeps back. */
    static final String WHOLE = Etags.class.getName();

    /**
     * A document that the caller has.
     *
     * @param body its bytes
     * @param type what they are
     */
    record Whole(byte[] body, MediaType type) {}

    @Inject
    ObjectMapper json;

    /** The strong tag of a document, byte by byte. */
    static EntityTag of(byte[] body) {
        return new EntityTag(HexFormat.of().formatHex(Sha256.digest().digest(body), 0, 16));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        boolean read = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        boolean document = response.getStatus() == Response.Status.OK.getStatusCode()
                && (MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                        || response.getEntity() instanceof byte[])
                && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL);
        if (!read || !document) {
            return;
        }
        byte[] body =
                response.getEntity() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(response.getEntity());
        EntityTag etag = Optional.ofNullable(response.getEntityTag()).orElseGet(() -> of(body));
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (request.getRequest().evaluatePreconditions(etag) == null) {
            response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
        } else {
            request.setProperty(WHOLE, new Whole(body, response.getMediaType()));
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
