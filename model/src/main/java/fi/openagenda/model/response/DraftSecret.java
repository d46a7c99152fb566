package fi.openagenda.model.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.model.HashedId;
import fi.openagenda.model.Hmac;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which a respondent goes on with a draft, on this device or on another. The platform stores nothing of it.
 * What is made of it is different in every round, and tells nothing of what else is made of it.
 *
 * @param secret 256 random bits in base64url, 43 characters
 */
public record DraftSecret(String secret) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final byte[] OF_DRAFT = "draft".getBytes(UTF_8);
    private static final byte[] OF_KEY = "key".getBytes(UTF_8);
    private static final byte[] OF_RESPONSE = "response".getBytes(UTF_8);
    private static final byte[] OF_TEXTS = "texts".getBytes(UTF_8);

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whether it can be one at all. */
    public boolean isWellFormed() {
        return FORM.matcher(secret).matches();
    }

    /** Under which a draft of a round lies. */
    UUID draftId(long round) {
        return HashedId.of(made(OF_DRAFT, round));
    }

    /** What the response has for an id that the draft is finished with: so there is one, however often it is sent. */
    UUID responseId(long round) {
        return HashedId.of(made(OF_RESPONSE, round));
    }

    /**
     * The same response as the one that finishes the draft. No other name makes it the same: a key would be forgotten, and
     * every device has one of its own.
     */
    public Submission finishing(Submission response) {
        return new Submission(
                response.round(),
                response.municipality(),
                response.card(),
                response.texts(),
                Optional.empty(),
                Optional.of(responseId(response.round())),
                response.receiptHash(),
                response.textReceiptHash().or(() -> Optional.of(made(OF_TEXTS, response.round()))));
    }

    /** What only the holder of the secret can open again, and only as this draft of this round. */
    byte[] seal(long round, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = ciphered(Cipher.ENCRYPT_MODE, round, nonce, content);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException when it is not what was sealed for this round with this secret
     */
    byte[] open(long round, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] content = new byte[parts.remaining()];
        parts.get(content);
        return ciphered(Cipher.DECRYPT_MODE, round, nonce, content);
    }

    /** AES-256-GCM (NIST SP 800-38D). */
    private byte[] ciphered(int mode, long round, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(made(OF_KEY, round), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (AEADBadTagException forged) {
            throw new IllegalStateException("A draft was changed in the database", forged);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] made(byte[] purpose, long round) {
        return Hmac.ofEach(secret.getBytes(UTF_8), purpose, Long.toString(round).getBytes(UTF_8));
    }
}
