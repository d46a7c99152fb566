package fi.openagenda.model.invitation;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import javax.crypto.Cipher;

/**
 * The private half of what signs a round's credentials: it signs what it cannot see (RFC 9474, 4.3).
 *
 * @param privateKey an RSA key
 */
record SigningKey(RSAPrivateCrtKey privateKey) {

    // Enough for the weeks that a round lasts, after which the key is gone; where rounds stay open for more than a
    // year,
    // 3072 (NIST SP 800-57).
    private static final int BITS = 2048;

    /** A new one, of 2048 bits. */
    static SigningKey random() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #pkcs8()} wrote. */
    static SigningKey of(byte[] pkcs8) {
        try {
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A stored key cannot be read", fault);
        }
    }

    byte[] pkcs8() {
        return privateKey.getEncoded();
    }

    /** Its public half. */
    TokenKey tokenKey() {
        try {
            return TokenKey.of(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()))
                    .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Signs a blinded message that {@link TokenKey#isBlindable}.
     *
     * @throws IllegalStateException when the signature does not lead back to the message: a fault of the machine, and an
     *     answer would give the key away (Boneh, DeMillo and Lipton, 1997)
     */
    byte[] sign(byte[] blindedMessage) {
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.DECRYPT_MODE, privateKey);
            byte[] signature = rsa.doFinal(blindedMessage);
            BigInteger back =
                    new BigInteger(1, signature).modPow(privateKey.getPublicExponent(), privateKey.getModulus());
            if (!back.equals(new BigInteger(1, blindedMessage))) {
                throw new IllegalStateException("A signature came out wrong");
            }
            return signature;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
