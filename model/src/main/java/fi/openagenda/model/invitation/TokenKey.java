package fi.openagenda.model.invitation;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.Sha256;
import fi.openagenda.model.round.Round;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * The public half of what signs a round's credentials, as in RSABSSA-SHA384-PSS-Randomized (RFC 9474). There is one for a
 * round: a key of one's own would be a name. Safe to use from many threads.
 *
 * @param publicKey an RSA key
 */
public record TokenKey(RSAPublicKey publicKey) {

    /** The variant of blind signatures, by its name in RFC 9474. */
    public static final String VARIANT = "RSABSSA-SHA384-PSS-Randomized";

    private static final int SALT_BYTES = 48;
    private static final PSSParameterSpec PSS = new PSSParameterSpec(
            "SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT_BYTES, PSSParameterSpec.TRAILER_FIELD_BC);

    /** Reads what {@link #spki()} wrote. */
    public static TokenKey of(byte[] spki) {
        try {
            return new TokenKey(
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A stored key cannot be read", fault);
        }
    }

    /**
     * The key of an unlinkable round that has been opened here.
     *
     * @throws Refusal when the round is none
     */
    public static TokenKey of(Round round) {
        return round.tokenKey()
                .map(TokenKey::of)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Reason.NOT_FOUND,
                        "The round “%s” has no token key: it is not unlinkable, or has not been opened."
                                .formatted(round.key)));
    }

    /** As SubjectPublicKeyInfo (RFC 5280). */
    public byte[] spki() {
        return publicKey.getEncoded();
    }

    /** SHA-256 of {@link #spki()}, in hexadecimal: by this, everybody sees that all have been given the same key. */
    public static String sha256(byte[] spki) {
        return HexFormat.of().formatHex(Sha256.digest().digest(spki));
    }

    /** Whether these bytes can be a blinded message: as long as the modulus, and a number above 0 and below it. */
    public boolean isBlindable(byte[] blindedMessage) {
        BigInteger message = new BigInteger(1, blindedMessage);
        return blindedMessage.length == bytes()
                && message.signum() > 0
                && message.compareTo(publicKey.getModulus()) < 0;
    }

    /** Whether a signature of this message was made with the private key, after unblinding (RFC 9474, 4.5). */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != bytes()) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            verifier.initVerify(publicKey);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException fault) {
            return false;
        }
    }

    private int bytes() {
        return (publicKey.getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }
}
