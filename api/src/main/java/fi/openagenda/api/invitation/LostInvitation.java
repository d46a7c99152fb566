package fi.openagenda.api.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation that somebody lost. */
@LargestBody(16 * 1024)
@Schema(description = "An invitation that somebody lost.")
public record LostInvitation(
        @JsonProperty(required = true) @Schema(required = true, description = "Its code.")
        String code) {

    public LostInvitation {
        Objects.requireNonNull(code, "code");
    }
}
