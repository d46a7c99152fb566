package fi.openagenda.model;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids that look as random as any, and can be made again by whoever knows what they are made of. */
public final class HashedId {

    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION = 0xF000L;
    private static final long VARIANT_IETF = 0x8000000000000000L;
    private static final long WITHIN_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    private HashedId() {}

    /** The first 16 bytes of a digest as a UUID of version 4, which leaves 122 of their bits. */
    public static UUID of(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new UUID(bytes.getLong() & ~VERSION | VERSION_4, bytes.getLong() & WITHIN_VARIANT | VARIANT_IETF);
    }
}
