package fi.openagenda.api.invitation;

import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a ballot of a message that the platform has not seen. */
@Schema(description = "What makes a ballot of a message that the platform has not seen.")
public record Credential(
        @Schema(
                required = true,
                description = "The signature of the blinded message, in base64url without padding. Unblinded by the"
                        + " browser, it is the signature of the message.")
        String blindSignature) {

    static Credential of(byte[] blindSignature) {
        return new Credential(Base64.getUrlEncoder().withoutPadding().encodeToString(blindSignature));
    }
}
