package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why somebody should look at a response again before it counts ({@link Plausibility}). Cards carry the position of a
 * flag: a new one comes last.
 */
@Schema(
        description = "Why somebody should look at a response again. speeder: given faster than questions can be read."
                + " straight-liner: most scales answered alike, one after the other. honeypot: a field was filled in"
                + " that people do not see.",
        enumeration = {"speeder", "straight-liner", "honeypot"})
public enum ReviewFlag {
    /** Given faster than questions can be read. */
    @JsonProperty("speeder")
    SPEEDER,
    /** Most scales answered alike, one after the other. */
    @JsonProperty("straight-liner")
    STRAIGHT_LINER,
    /** A field was filled in that people do not see. */
    @JsonProperty("honeypot")
    HONEYPOT
}
