package fi.openagenda.api.change;

import fi.openagenda.model.change.Change;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something public came, changed or went. */
@Schema(name = "PublicChange", description = "That something public came, changed or went.")
public record ChangeView(
        @Schema(
                required = true,
                description = "What kind of thing; there may be more kinds tomorrow.",
                examples = "round")
        String kind,

        @Schema(required = true, description = "What happened. Of what was deleted nothing else is left.")
        Change.Action action,

        @Schema(
                required = true,
                description = "Where the thing is read, or was.",
                examples = "/v1/barometers/kuntalaisbarometri/rounds/2026-spring")
        String url,

        @Schema(required = true, description = "When.") Instant changedAt) {

    static ChangeView of(Change change) {
        return new ChangeView(change.kind, change.action, change.address, change.changedAt);
    }
}
