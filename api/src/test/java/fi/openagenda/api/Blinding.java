package fi.openagenda.api;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * What a respondent's browser does with a message of its own (RFC 9474, 4.2 and 4.4), where Node is not at hand.
 *
 * @param key of the round
 * @param message prepared
 * @param factor with which it is blinded
 * @param blinded in base64url
 */
record Blinding(RSAPublicKey key, byte[] message, BigInteger factor, String blinded) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 2048;
    private static final KeyPair ANY = any();

    static Blinding under(String publicKey) {
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(
                            new X509EncodedKeySpec(Base64.getUrlDecoder().decode(publicKey)));
            byte[] message = new byte[64];
            RANDOM.nextBytes(message);
            BigInteger factor = new BigInteger(BITS - 1, RANDOM);
            BigInteger blinded = encoded(message)
                    .multiply(factor.modPow(key.getPublicExponent(), key.getModulus()))
                    .mod(key.getModulus());
            return new Blinding(key, message, factor, text(blinded));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The ballot that the platform's signature makes of it. */
    String ballot(String blindSignature) {
        BigInteger signature = new BigInteger(1, Base64.getUrlDecoder().decode(blindSignature))
                .multiply(factor.modInverse(key.getModulus()))
                .mod(key.getModulus());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(message) + "." + text(signature);
    }

    /** EMSA-PSS encodes alike under all keys of a length: sign with any, and take the signature off again. */
    private static BigInteger encoded(byte[] message) throws GeneralSecurityException {
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
        pss.initSign(ANY.getPrivate());
        pss.update(message);
        RSAPublicKey any = (RSAPublicKey) ANY.getPublic();
        return new BigInteger(1, pss.sign()).modPow(any.getPublicExponent(), any.getModulus());
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - BITS / Byte.SIZE);
        ByteBuffer whole = ByteBuffer.allocate(BITS / Byte.SIZE);
        whole.position(whole.capacity() - (bytes.length - from));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(whole.put(bytes, from, bytes.length - from).array());
    }

    private static KeyPair any() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
