package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the respondent came. Cards carry the position of a state: a new one comes last. */
@Schema(
        description = "How far the respondent came. complete: to the end. partial: not to the end; answers that are"
                + " required may be missing.",
        enumeration = {"complete", "partial"})
public enum Completion {
    /** To the end. */
    @JsonProperty("complete")
    COMPLETE,
    /** Not to the end: a break-off. */
    @JsonProperty("partial")
    PARTIAL
}
