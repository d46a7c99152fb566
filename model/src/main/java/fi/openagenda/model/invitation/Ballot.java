package fi.openagenda.model.invitation;

import fi.openagenda.model.HashedId;
import fi.openagenda.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What lets a response into an unlinkable round: a message that nobody but the respondent's browser has seen until now,
 * and the platform's signature of it. Written as {@code message.signature}, both in base64url without padding.
 *
 * @param message 64 random bytes: the 32 with which RFC 9474 prepares, and 32 of the browser's own
 * @param signature as long as the modulus of the round's key
 */
public record Ballot(byte[] message, byte[] signature) {

    private static final int MESSAGE_BYTES = 64;
    private static final byte[] PURPOSE = "ballot".getBytes(StandardCharsets.US_ASCII);

    /** Reads one, if it has the form. */
    public static Optional<Ballot> read(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            return Optional.of(parts)
                    .filter(both -> both.length == 2)
                    .map(both -> new Ballot(
                            Base64.getUrlDecoder().decode(both[0]),
                            Base64.getUrlDecoder().decode(both[1])))
                    .filter(ballot -> ballot.message.length == MESSAGE_BYTES);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** What is spent with it, once: the id made of SHA-256 over “ballot” and the message. */
    public UUID spentId() {
        MessageDigest digest = Sha256.digest();
        digest.update(PURPOSE);
        return HashedId.of(digest.digest(message));
    }
}
