package fi.openagenda.model.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many invitations a round has.
 *
 * @param made codes that are, or were, good for one response each
 * @param reissued codes that were replaced by others: the most by which answers may be double
 * @param issued codes for which a credential was given; only in an unlinkable round
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Invitations",
        description =
                "How many invitations a round has. Responses, with those that were withdrawn, are no more than issued"
                        + " and reissued together; issued are no more than made.")
public record InvitationCount(
        @Schema(required = true, description = "Codes that are good for one response each.")
        int made,

        @Schema(required = true, description = "Codes that were replaced: the most by which answers may be double.")
        int reissued,

        @Schema(
                description =
                        "Codes for which a credential was given; only of an unlinkable round. Before a release tells"
                                + " it exactly, in full tens, and left out where fewer than ten are given or left.")
        Optional<Integer> issued) {

    private static final int STEP = 10;

    /** The same so coarse that whoever asks again and again sees of nobody whether they took part. */
    public InvitationCount coarse() {
        return new InvitationCount(
                made,
                reissued,
                issued.filter(exact -> exact >= STEP && made - exact >= STEP).map(exact -> exact / STEP * STEP));
    }
}
