package fi.openagenda.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.access.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key without its secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Key", description = "A key without its secret.")
public record KeyView(
        @Schema(required = true, description = "Its public part.", examples = "0a1b2c3d")
        String id,

        @Schema(required = true, description = "For people: who uses it, what for.")
        String name,

        @Schema(required = true, description = "Id of the organisation to which it belongs.")
        String organisation,

        @Schema(required = true, description = "What it allows.")
        List<Key.Role> roles,

        @Schema(required = true, description = "Day of its making, in UTC.")
        LocalDate createdOn,

        @Schema(description = "First moment at which it opens nothing any longer. Without this it lasts.")
        Optional<Instant> expiresAt,

        @Schema(description = "Since when it opens nothing, if it has been revoked.")
        Optional<Instant> revokedAt) {

    static KeyView of(Key key) {
        return new KeyView(
                key.id, key.name, key.organisation.id, key.roles, key.createdOn, key.expiresAt(), key.revokedAt());
    }
}
