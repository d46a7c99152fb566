package fi.openagenda.model.response;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ids that look as random as any, and can be made again by whoever knows what they are made of. */
public final class HashedId {

    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION = 0xF000L;
    private static final long VARIANT_IETF = 0x8000000000000000L;
    private static final long WITHIN_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    private HashedId() {}

    /** The first 122 bits of a digest of at least 16 bytes, as a UUID of version 4. */
    public static UUID of(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new UUID(bytes.getLong() & ~VERSION | VERSION_4, bytes.getLong() & WITHIN_VARIANT | VARIANT_IETF);
    }

    /** HMAC-SHA-256 (RFC 2104) of several parts, each with its length before it; 32 bytes. */
    public static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether two digests are the same, in a time that does not tell how far they agree. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
