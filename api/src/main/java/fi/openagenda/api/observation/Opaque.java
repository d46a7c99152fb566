package fi.openagenda.api.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.model.Sha256;
import java.util.Base64;
import java.util.HexFormat;

/** Text for addresses that nobody but us should read anything from. */
public final class Opaque {

    private static final int HASHED = 8;

    private Opaque() {}

    /** As it stands in an address. */
    public static String text(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** What it was made of; empty when it is none. */
    public static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException fault) {
            return "";
        }
    }

    /** Sixteen hexadecimal digits by which what was asked is known again. */
    public static String hash(Object asked) {
        return HexFormat.of().formatHex(Sha256.digest().digest(asked.toString().getBytes(UTF_8)), 0, HASHED);
    }
}
