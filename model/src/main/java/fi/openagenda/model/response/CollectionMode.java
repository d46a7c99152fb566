package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How answers were collected (mode of data collection). Cards carry the position of a mode: a new one comes last. */
@Schema(
        description = "How the answers were collected. web: on the respondent's own device. assisted: written down by"
                + " somebody who asked. paper: copied from a form. kiosk: on a device that many share.",
        enumeration = {"web", "assisted", "paper", "kiosk"})
public enum CollectionMode {
    /** On the respondent's own device. */
    @JsonProperty("web")
    WEB,
    /** Written down by somebody who asked. */
    @JsonProperty("assisted")
    ASSISTED,
    /** Copied from a form on paper. */
    @JsonProperty("paper")
    PAPER,
    /** On a device that many share. */
    @JsonProperty("kiosk")
    KIOSK
}
