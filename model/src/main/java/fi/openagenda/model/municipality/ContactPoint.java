package fi.openagenda.model.municipality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit of a municipality to turn to about a service area: its document over HTTP, in the code and in the database
 * alike.
 *
 * @param serviceClass code of the service class (PTV) that it is about; the general contact has none
 * @param name of the unit, for people
 * @param email an address of mail
 * @param phone a telephone number by E.164
 * @param url an address that begins with {@code https://}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A unit of a municipality to turn to about a service area. Name units, never persons: no personal"
                + " data belongs here. There is an email, a phone or a url, or several of them.")
public record ContactPoint(
        @Schema(
                description = "Code of the service class (PTV) that it is about; left out by the general contact.",
                examples = "P25.1")
        Optional<String> serviceClass,

        @JsonProperty(required = true) @Schema(required = true, description = "Name of the unit, not of a person.")
        Words name,

        @Schema(description = "The unit's address of mail.", examples = "kirjaamo@example.org")
        Optional<String> email,

        @Schema(
                description = "The unit's telephone number, international and without spaces (E.164).",
                examples = "+358401234567")
        Optional<String> phone,

        @Schema(description = "The unit's page (https).", examples = "https://example.org/library")
        Optional<String> url) {

    public ContactPoint {
        serviceClass = Objects.requireNonNullElse(serviceClass, Optional.empty());
        Objects.requireNonNull(name, "name");
        email = Objects.requireNonNullElse(email, Optional.empty());
        phone = Objects.requireNonNullElse(phone, Optional.empty());
        url = Objects.requireNonNullElse(url, Optional.empty());
    }

    /**
     * The one to turn to about a service class: its own, else that of the nearest wider class, else the general one.
     * Which class is wider, the code tells: {@code P25} is wider than {@code P25.1}.
     */
    public static Optional<ContactPoint> closest(List<ContactPoint> contactPoints, String serviceClass) {
        Optional<String> sought = Optional.of(serviceClass);
        Optional<ContactPoint> found = with(contactPoints, sought);
        while (found.isEmpty() && sought.isPresent()) {
            sought = sought.filter(code -> code.contains(".")).map(code -> code.substring(0, code.lastIndexOf('.')));
            found = with(contactPoints, sought);
        }
        return found;
    }

    private static Optional<ContactPoint> with(List<ContactPoint> contactPoints, Optional<String> serviceClass) {
        return contactPoints.stream()
                .filter(contactPoint -> contactPoint.serviceClass.equals(serviceClass))
                .findFirst();
    }
}
