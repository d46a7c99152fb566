package fi.openagenda.model.invitation;

import java.nio.ByteBuffer;
import java.util.UUID;

/** By what a right to answer is known once it is spent; it becomes the id of the response, of which there is but one. */
final class SpentId {

    private SpentId() {}

    /** The first 16 bytes of a hash. */
    static UUID of(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
