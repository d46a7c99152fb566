package fi.openagenda.api.abuse;

import org.altcha.altcha.Altcha;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work for a device, as ALTCHA writes it. */
@Schema(description = "Work for a device, as ALTCHA writes it.")
public record Challenge(
        @Schema(required = true, description = "How is hashed.", examples = "SHA-256")
        String algorithm,

        @Schema(required = true, description = "What the salt and the number that is looked for give, hashed, in hex.")
        String challenge,

        @Schema(required = true, description = "The number is at most this.", examples = "50000")
        long maxnumber,

        @Schema(required = true, description = "What the number is put behind; it says when the challenge expires.")
        String salt,

        @Schema(required = true, description = "That the challenge is the platform's, in hex.")
        String signature) {

    static Challenge of(Altcha.Challenge made) {
        return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
    }
}
