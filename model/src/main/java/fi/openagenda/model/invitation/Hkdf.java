package fi.openagenda.model.invitation;

import fi.openagenda.model.Hmac;
import java.nio.charset.StandardCharsets;

/** Keys for different purposes out of one secret: HKDF with SHA-256 (RFC 5869), without salt, one block of 32 bytes. */
final class Hkdf {

    private static final int BLOCK = 32;
    private static final byte FIRST = 1;

    private Hkdf() {}

    /** The key for a purpose. */
    static byte[] key(byte[] secret, String purpose) {
        byte[] extracted = Hmac.of(new byte[BLOCK], secret);
        return Hmac.of(extracted, purpose.getBytes(StandardCharsets.UTF_8), new byte[] {FIRST});
    }
}
