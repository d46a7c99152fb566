package fi.openagenda.model.barometer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service area that questions belong to.
 *
 * @param code what questions refer to
 * @param label what people read
 * @param serviceClasses codes of the national service classes (PTV) that it covers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A service area that questions belong to.")
public record Sector(
        @JsonProperty(required = true) @Schema(required = true, description = "What questions refer to.")
        String code,

        @JsonProperty(required = true) @Schema(required = true, description = "What people read.")
        Words label,

        @Schema(description = "Codes of the national service classes (PTV) that it covers.")
        List<String> serviceClasses) {

    public Sector {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        serviceClasses = serviceClasses == null ? List.of() : List.copyOf(serviceClasses);
    }

    /** The same in the first language of the chain that has it. */
    public Sector in(List<String> chain) {
        return new Sector(code, label.firstOf(chain), serviceClasses);
    }
}
