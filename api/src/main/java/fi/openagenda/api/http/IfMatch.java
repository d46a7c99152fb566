package fi.openagenda.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;

/**
 * Sees to it that nobody overwrites what they have not seen: a change names in {@code If-Match} the version it was made
 * from, by the ETag that reading it gave (RFC 9110, 13.1.1).
 */
@RequestScoped
public class IfMatch {

    @Inject
    ObjectMapper json;

    @Context
    HttpHeaders headers;

    /**
     * Refuses unless {@code If-Match} names what is there now. The caller holds what it is about to change.
     *
     * @param current what reading it would answer at this moment
     * @throws Refusal when the header is missing (428) or names another version (412)
     */
    public void require(Object current) {
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw Refusal.of(
                    Refusal.Reason.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what you have read.");
        }
        String now = '"' + tag(current) + '"';
        boolean matches =
                Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.equals(now));
        if (!matches) {
            throw Refusal.of(
                    Refusal.Reason.PRECONDITION_FAILED, "It was changed meanwhile: read it again, and change that.");
        }
    }

    /** Refuses a change of something that is not there: whoever sends {@code If-Match} has seen it. */
    public void requireNone() {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw Refusal.of(Refusal.Reason.PRECONDITION_FAILED, "It is not there any more.");
        }
    }

    /**
     * The same for what reads as empty until somebody fills it: there is nothing to lose, so that {@code If-Match} may be
     * missing, but whoever sends it must be right.
     */
    public void requireIfSent(Object current) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            require(current);
        }
    }

    private String tag(Object current) {
        try {
            return Etags.of(json.writeValueAsBytes(current)).getValue();
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
