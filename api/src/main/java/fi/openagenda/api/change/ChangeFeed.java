package fi.openagenda.api.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has changed since somebody looked. */
@Schema(description = "What has changed since somebody looked.")
public record ChangeFeed(
        @Schema(
                required = true,
                description =
                        "The changes, the oldest first. What changed twice is there twice. Fewer than asked for are the end.")
        List<ChangeView> items,

        @Schema(required = true, description = "What to say in after to go on, at once or next week.", examples = "c1a")
        String next) {}
