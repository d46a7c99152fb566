package fi.openagenda.model.invitation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for different purposes out of one secret: HKDF with SHA-256 (RFC 5869), without salt, one block of 32 bytes. */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final int BLOCK = 32;
    private static final byte FIRST = 1;

    private Hkdf() {}

    /** The key for a purpose. */
    static byte[] key(byte[] secret, String purpose) {
        byte[] extracted = hmac(new byte[BLOCK], secret);
        return hmac(extracted, purpose.getBytes(StandardCharsets.UTF_8), new byte[] {FIRST});
    }

    /** HMAC-SHA-256 of the parts one after the other. */
    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
