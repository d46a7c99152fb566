package fi.openagenda.api.access;

import fi.openagenda.model.access.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key just made, with what to hand over. */
@Schema(description = "A key just made, with what to hand over.")
public record IssuedKey(
        @Schema(required = true, description = "What the platform keeps of it, besides a hash.")
        KeyView key,

        @Schema(
                required = true,
                description = "What its holder sends: Authorization: Bearer <text>. It is shown only now.",
                examples = "oa_0a1b2c3d_…")
        String text) {

    static IssuedKey of(Key.Issued issued) {
        return new IssuedKey(KeyView.of(issued.key()), issued.text());
    }
}
