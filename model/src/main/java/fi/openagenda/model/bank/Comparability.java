package fi.openagenda.model.bank;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far answers to two versions of a question may be compared; each is stricter than the one before it. */
@Schema(
        description =
                "same: translations and slips of the pen. comparable: another wording, the same answers. broken: other"
                        + " answers, or other people asked, so that a series must not join them.",
        enumeration = {"same", "comparable", "broken"})
public enum Comparability {
    /** Only translations were added, or slips of the pen put right. */
    @JsonProperty("same")
    SAME,
    /** The wording changed; the answers are the same. */
    @JsonProperty("comparable")
    COMPARABLE,
    /** The answers, or who is asked, changed. */
    @JsonProperty("broken")
    BROKEN;

    /** The stricter of two. */
    public Comparability or(Comparability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
