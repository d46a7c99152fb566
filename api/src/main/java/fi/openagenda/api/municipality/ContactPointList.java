package fi.openagenda.api.municipality;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.model.municipality.ContactPoint;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom in a municipality to turn to, as it is read and as it is written.
 *
 * @param items in the order in which the municipality gave them
 */
@LargestBody(256 * 1024)
@Schema(
        name = "ContactPoints",
        description = "Whom in a municipality to turn to. Each names another service class; one at most, the general"
                + " contact, names none.")
public record ContactPointList(
        @JsonProperty(required = true)
        @Schema(required = true, description = "In the order in which the municipality gave them.")
        List<ContactPoint> items) {

    public ContactPointList {
        items = List.copyOf(Objects.requireNonNull(items, "items"));
    }
}
