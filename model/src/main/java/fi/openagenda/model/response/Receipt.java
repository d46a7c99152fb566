package fi.openagenda.model.response;

import fi.openagenda.model.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that is all the respondent holds of the response; the platform keeps only its hash.
 *
 * @param secret 256 random bits in base64url
 */
public record Receipt(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Receipt random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Receipt(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 of the secret as written, 32 bytes. */
    public byte[] hash() {
        return Sha256.of(secret);
    }
}
