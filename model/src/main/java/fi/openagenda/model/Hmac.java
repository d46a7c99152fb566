package fi.openagenda.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), which every Java platform has; 32 bytes. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** Of the parts one after the other. */
    public static byte[] of(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the parts with their lengths before them: no other parts are alike, however they are divided. */
    public static byte[] ofEach(byte[] key, byte[]... parts) {
        byte[][] divided = new byte[2 * parts.length][];
        for (int i = 0; i < parts.length; i++) {
            divided[2 * i] = length(parts[i]);
            divided[2 * i + 1] = parts[i];
        }
        return of(key, divided);
    }

    private static byte[] length(byte[] part) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array();
    }
}
