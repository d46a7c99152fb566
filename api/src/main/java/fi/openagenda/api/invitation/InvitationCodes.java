package fi.openagenda.api.invitation;

import fi.openagenda.model.invitation.Code;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes to be handed out. */
@Schema(description = "Codes to be handed out, one for each person.")
public record InvitationCodes(
        @Schema(
                required = true,
                description = "They are shown only now; the platform cannot tell them again. Small letters, and spaces"
                        + " or nothing in place of the hyphens, are read alike.",
                examples = "[\"7Q4K-9RTB-3MZX-H0VD\"]")
        List<String> codes) {

    static InvitationCodes of(List<Code> codes) {
        return new InvitationCodes(codes.stream().map(Code::toString).toList());
    }
}
