package fi.openagenda.api.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.model.Fault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invitations to be made. */
@LargestBody(16 * 1024)
@Schema(description = "Invitations to be made.")
public record NewInvitations(
        @JsonProperty(required = true)
        @Schema(required = true, description = "How many, at most 100 000 at a time.", examples = "500")
        int count) {

    private static final int MOST = 100_000;

    List<Fault> faults() {
        return count >= 1 && count <= MOST
                ? List.of()
                : List.of(Fault.at("/count", "Must be from 1 to %d.".formatted(MOST)));
    }
}
