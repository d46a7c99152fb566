package fi.openagenda.api.invitation;

import fi.openagenda.model.invitation.TokenKey;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public key of an unlinkable round. */
@Schema(
        name = "TokenKey",
        description = "The public key under which all credentials of an unlinkable round are signed.")
public record TokenKeyView(
        @Schema(
                required = true,
                description = "The variant of blind signatures, by its name in RFC 9474.",
                examples = TokenKey.VARIANT)
        String algorithm,

        @Schema(required = true, description = "SubjectPublicKeyInfo (RFC 5280), in base64url without padding.")
        String publicKey,

        @Schema(
                required = true,
                description = "SHA-256 of those bytes, in hexadecimal. It is part of the round and of its releases, so"
                        + " that everybody can see that nobody was given a key of their own.")
        String sha256) {

    static TokenKeyView of(TokenKey key) {
        return new TokenKeyView(
                TokenKey.VARIANT,
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.spki()),
                TokenKey.sha256(key.spki()));
    }
}
