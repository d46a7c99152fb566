package fi.openagenda.model.barometer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service area: the national service classes (PTV) that a municipality runs together. Results are grouped by it.
 *
 * @param code what data refers to
 * @param label what people read
 * @param serviceClasses codes of the service classes that it covers, with all below them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A service area: service classes that a municipality runs together. Results are grouped by it.")
public record Sector(
        @JsonProperty(required = true) @Schema(required = true, description = "What data refers to.")
        String code,

        @JsonProperty(required = true) @Schema(required = true, description = "What people read.")
        Words label,

        @Schema(description = "Codes of the service classes (PTV) that it covers, with all below them.")
        List<String> serviceClasses) {

    public Sector {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        serviceClasses = serviceClasses == null ? List.of() : List.copyOf(serviceClasses);
    }

    /** The sector that covers a service class most closely. */
    public static Optional<Sector> covering(String serviceClass, List<Sector> sectors) {
        return sectors.stream()
                .filter(sector -> sector.closeness(serviceClass) > 0)
                .max(Comparator.comparing(sector -> sector.closeness(serviceClass)));
    }

    /** The same with its label replaced. */
    public Sector withLabel(Words replacement) {
        return new Sector(code, replacement, serviceClasses);
    }

    /** Length of the code by which it covers a class; 0 when it does not. A code is followed by a dot in those below. */
    private int closeness(String serviceClass) {
        return serviceClasses.stream()
                .filter(covered -> (serviceClass + ".").startsWith(covered + "."))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
