package fi.openagenda.export.noise;

import fi.openagenda.model.Hmac;
import java.nio.ByteBuffer;

/**
 * What decides the noise of a cell: the respondents in it, and a secret. The same ones get the same noise in whichever table
 * they are counted, so nothing is learned by comparing tables (Fraser and Wooton 2006).
 *
 * <p>Keys are whole numbers of {@value #BITS} bits, so that they add up to the same in any order.
 */
public final class CellKey {

    /** As many as a double holds. */
    private static final int BITS = 53;

    private CellKey() {}

    /**
     * The key of a respondent: the first {@value #BITS} bits of the HMAC-SHA-256 of what names the response.
     *
     * @param secret kept as long as the round's releases can be compared
     */
    public static long ofRecord(Hmac secret, byte[] record) {
        return ByteBuffer.wrap(secret.sign(record)).getLong() >>> (Long.SIZE - BITS);
    }

    /**
     * The key of a cell as a fraction, at least 0 and less than 1: what is left of the sum of its respondents' keys, as
     * fractions, without the whole.
     *
     * @param sum of the keys of the respondents in it; it may overflow, because 2⁶⁴ is a multiple of 2⁵³
     */
    public static double ofCell(long sum) {
        return (sum & ((1L << BITS) - 1)) * 0x1p-53;
    }
}
