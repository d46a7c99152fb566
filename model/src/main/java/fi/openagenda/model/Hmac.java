package fi.openagenda.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), which every Java platform has; 32 bytes. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /** With a key, for many of them; not to be shared by threads. */
    public Hmac(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the parts one after the other. */
    public static byte[] of(byte[] key, byte[]... parts) {
        return new Hmac(key).sign(parts);
    }

    /** Of the parts with their lengths before them: no other parts are alike, however they are divided. */
    public static byte[] ofEach(byte[] key, byte[]... parts) {
        return new Hmac(key).signEach(parts);
    }

    /** Of the parts one after the other. */
    public byte[] sign(byte[]... parts) {
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** Of the parts with their lengths before them. */
    public byte[] signEach(byte[]... parts) {
        byte[][] divided = new byte[2 * parts.length][];
        for (int i = 0; i < parts.length; i++) {
            divided[2 * i] = length(parts[i]);
            divided[2 * i + 1] = parts[i];
        }
        return sign(divided);
    }

    private static byte[] length(byte[] part) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array();
    }
}
