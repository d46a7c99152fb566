package fi.openagenda.export.tally;

import fi.openagenda.export.noise.CellKey;
import fi.openagenda.model.Hmac;
import java.nio.charset.StandardCharsets;

/**
 * Counts those who have no group of their own in one of the others, by chance: as Statistics Canada counts in “Men+” and
 * “Women+” whoever is neither. Left out they would be the difference of the total and the groups, and shown they would be
 * too few. The draw is a keyed hash of the card, so that it is the same whenever the round is counted, in whatever order, and
 * nobody without the key can tell it.
 */
public final class Spread {

    private static final byte[] PURPOSE = "spread".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES_OF_A_DRAW = 2;

    private static final byte[] KEYS = "cell-key".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;
    private final byte[] keySecret;

    /**
     * With the secret of a round.
     *
     * @param key at least 16 bytes
     */
    public Spread(byte[] key) {
        this.key = key.clone();
        keySecret = Hmac.of(key, KEYS);
    }

    /** For many cards; not to be shared by threads. */
    Lots lots() {
        return new Lots(new Hmac(key), new Hmac(keySecret));
    }

    /** Draws for one card after another. */
    record Lots(Hmac lots, Hmac keys) {

        /** The lots of a card. */
        byte[] draw(byte[] card) {
            return lots.signEach(PURPOSE, card);
        }

        /** The key of a respondent, by which the noise of the cells that hold them is drawn. */
        long key(byte[] card) {
            return CellKey.ofRecord(keys, card);
        }
    }

    /** A number below a bound that the lot for a breakdown falls on; there are lots for the first 16. */
    static int below(int bound, byte[] draw, int breakdown) {
        int at = breakdown * BYTES_OF_A_DRAW;
        return ((draw[at] & 0xff) << Byte.SIZE | draw[at + 1] & 0xff) % bound;
    }
}
