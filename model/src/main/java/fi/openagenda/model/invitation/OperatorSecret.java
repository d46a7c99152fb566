package fi.openagenda.model.invitation;

import fi.openagenda.model.Hmac;
import fi.openagenda.model.round.Round;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only the operator's configuration holds, so that the database alone, or a backup of it, opens nothing: codes are
 * kept as its HMAC, secrets of rounds encrypted under it, and releases signed. Each by a key of its own (HKDF).
 */
public final class OperatorSecret {

    /** Fewest characters of it. */
    public static final int SHORTEST = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] codes;
    private final byte[] rounds;
    private final byte[] signatures;

    private OperatorSecret(byte[] secret) {
        codes = Hkdf.key(secret, "open agenda: invitation codes");
        rounds = Hkdf.key(secret, "open agenda: round secrets");
        signatures = Hkdf.key(secret, "open agenda: release signatures");
    }

    /**
     * The secret as configured.
     *
     * @throws IllegalArgumentException when it is shorter than {@link #SHORTEST}
     */
    public static OperatorSecret of(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "openagenda.secret must have at least %d characters".formatted(SHORTEST));
        }
        return new OperatorSecret(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The private key that releases are signed with (Ed25519, RFC 8032): 32 bytes. */
    public byte[] signingKey() {
        return signatures.clone();
    }

    /** What is kept of a code: 32 bytes, others in every round. */
    byte[] macOf(Round round, Code code) {
        return Hmac.of(codes, bytes(round), code.text().getBytes(StandardCharsets.US_ASCII));
    }

    /** The secret of a round as it is kept: the nonce, then the bytes under AES-256-GCM, which no other round can open. */
    byte[] seal(Round round, byte[] bytes) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, round, nonce, bytes);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** The same secret again. Where the secret is another one now, there is no way to it. */
    byte[] unseal(Round round, byte[] sealed) {
        return cipher(
                Cipher.DECRYPT_MODE,
                round,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] cipher(int mode, Round round, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(rounds, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(round));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The secret of a round was sealed with another openagenda.secret", fault);
        }
    }

    private static byte[] bytes(Round round) {
        return ByteBuffer.allocate(Long.BYTES).putLong(round.id).array();
    }
}
