package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    KIOSK;

    /** As data carries it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All codes, in the order of the modes. */
    public static List<String> codes() {
        return Stream.of(values()).map(CollectionMode::code).toList();
    }
}
