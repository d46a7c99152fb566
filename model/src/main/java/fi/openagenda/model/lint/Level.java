package fi.openagenda.model.lint;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a finding weighs. */
@Schema(
        description =
                "error: answers would be of no use, or harm would be done. warning: answers are probably worse for"
                        + " it. info: worth a thought.",
        enumeration = {"error", "warning", "info"})
public enum Level {
    /** Answers would be of no use, or harm would be done. */
    @JsonProperty("error")
    ERROR,
    /** Answers are probably worse for it. */
    @JsonProperty("warning")
    WARNING,
    /** Worth a thought. */
    @JsonProperty("info")
    INFO
}
