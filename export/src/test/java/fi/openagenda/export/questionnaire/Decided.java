package fi.openagenda.export.questionnaire;

import java.nio.ByteBuffer;
import java.util.Random;

/** Chance that somebody decides beforehand, byte by byte; when the bytes are used up, it goes its own way, always the same. */
final class Decided extends Random {

    private static final long serialVersionUID = 1;

    private final transient ByteBuffer bytes;

    Decided(byte[] bytes) {
        super(0);
        this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    protected int next(int bits) {
        if (bytes.remaining() < Integer.BYTES) {
            return super.next(bits);
        }
        return bytes.getInt() >>> Integer.SIZE - bits;
    }

    /** A byte decides one of few: so that changing one byte changes one thing. */
    @Override
    public int nextInt(int bound) {
        return bound > 1 << Byte.SIZE || !bytes.hasRemaining()
                ? super.nextInt(bound)
                : Byte.toUnsignedInt(bytes.get()) % bound;
    }
}
