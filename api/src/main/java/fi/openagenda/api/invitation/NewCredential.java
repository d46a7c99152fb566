package fi.openagenda.api.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.invitation.TokenKey;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credential that is asked for. */
@LargestBody(16 * 1024)
@Schema(description = "A credential that is asked for.")
public record NewCredential(
        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "The code of the invitation, as it was typed.",
                examples = "7Q4K-9RTB-3MZX-H0VD")
        String code,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "What is to be signed: 64 random bytes that the browser keeps, blinded under the round's"
                        + " token key. As many bytes as its modulus, in base64url without padding.")
        String blindedMessage) {

    public NewCredential {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(blindedMessage, "blindedMessage");
    }

    /**
     * The bytes to be signed.
     *
     * @throws Refusal when they are none that this key could have blinded
     */
    byte[] blindedUnder(TokenKey key) {
        byte[] bytes = bytes();
        if (!key.isBlindable(bytes)) {
            Refusal.ifAny(
                    List.of(Fault.at(
                            "/blindedMessage",
                            "Must be in base64url, as long as the modulus of the round's token key, above 0 and below"
                                    + " it.")),
                    Refusal.Reason.INVALID_DEFINITION,
                    "No credential has been given.");
        }
        return bytes;
    }

    private byte[] bytes() {
        try {
            return Base64.getUrlDecoder().decode(blindedMessage);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
