package fi.openagenda.model.barometer;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Material that helps to run or to answer a barometer.
 *
 * @param title name for people
 * @param url where it is
 */
@Schema(description = "Material that helps to run or to answer a barometer.")
public record SupportLink(
        @JsonProperty(required = true) @Schema(required = true, description = "Name for people.")
        Words title,

        @JsonProperty(required = true) @Schema(required = true, description = "Where it is; an https address.")
        String url) {

    public SupportLink {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
    }
}
