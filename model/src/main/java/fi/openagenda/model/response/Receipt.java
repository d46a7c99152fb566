package fi.openagenda.model.response;

import fi.openagenda.model.Sha256;
import java.util.regex.Pattern;

/**
 * The secret that the respondent's client made and alone keeps. The platform is sent no more than hashes of it, until the
 * respondent uses it.
 *
 * @param secret 256 random bits in base64url, 43 characters
 */
public record Receipt(String secret) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String OF_TEXTS = "text:";

    /** Whether it can be one at all. */
    public boolean isWellFormed() {
        return FORM.matcher(secret).matches();
    }

    /** SHA-256 of the secret as written, 32 bytes: lies with the answers while the round is open. */
    public byte[] hash() {
        return Sha256.of(secret);
    }

    /** SHA-256 of {@code text:} and the secret, 32 bytes: what the ids of free texts are made of. Stored nowhere. */
    public byte[] textHash() {
        return Sha256.of(OF_TEXTS + secret);
    }
}
