package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sensitive an answer is. */
@Schema(
        description =
                "sensitive: people may be uneasy to tell. special-category: health, religion, politics and the like"
                        + " (GDPR article 9), which nobody can be required to answer.",
        enumeration = {"sensitive", "special-category"})
public enum Sensitivity {
    /** People may be uneasy to tell. */
    @JsonProperty("sensitive")
    SENSITIVE,
    /** Of a special category of personal data (GDPR article 9); never required. */
    @JsonProperty("special-category")
    SPECIAL_CATEGORY
}
