package fi.openagenda.model.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 9474, appendix A.1. */
class BlindSignatureTest {

    private static final Properties VECTOR = new Properties();
    private static SigningKey key;

    @BeforeAll
    static void read() throws IOException, GeneralSecurityException {
        try (InputStream vector = BlindSignatureTest.class.getResourceAsStream("/rfc9474-a1.properties")) {
            VECTOR.load(vector);
        }
        key = key(number("p"), number("q"), number("e"));
    }

    @Test
    void a_blinded_message_is_signed_as_the_standard_does() {
        assertThat(key.tokenKey().isBlindable(bytes("blindedMessage"))).isTrue();
        assertThat(key.sign(bytes("blindedMessage"))).isEqualTo(bytes("blindSignature"));
        assertThat(SigningKey.of(key.pkcs8()).sign(bytes("blindedMessage"))).isEqualTo(bytes("blindSignature"));
    }

    @Test
    void a_signature_that_was_unblinded_as_the_standard_does_is_right() {
        TokenKey published = TokenKey.of(key.tokenKey().spki());
        assertThat(published.verifies(bytes("message"), bytes("signature"))).isTrue();
    }

    @Test
    void a_signature_of_another_message_or_key_or_form_is_wrong() {
        byte[] message = bytes("message");
        byte[] signature = bytes("signature");
        TokenKey published = key.tokenKey();
        for (int bit = 0; bit < Byte.SIZE * message.length; bit += 13) {
            assertThat(published.verifies(flipped(message, bit), signature)).isFalse();
        }
        for (int bit = 0; bit < Byte.SIZE * signature.length; bit += 131) {
            assertThat(published.verifies(message, flipped(signature, bit))).isFalse();
        }
        assertThat(SigningKey.random().tokenKey().verifies(message, signature)).isFalse();
        assertThat(published.verifies(message, new byte[0])).isFalse();
        assertThat(published.verifies(message, Arrays.copyOf(signature, signature.length + 1)))
                .isFalse();
    }

    @Test
    void only_numbers_between_nothing_and_the_modulus_are_signed() {
        TokenKey published = key.tokenKey();
        BigInteger modulus = published.publicKey().getModulus();
        int length = modulus.bitLength() / Byte.SIZE;
        assertThat(published.isBlindable(padded(BigInteger.ONE, length))).isTrue();
        assertThat(published.isBlindable(padded(modulus.subtract(BigInteger.ONE), length)))
                .isTrue();
        assertThat(published.isBlindable(padded(BigInteger.ZERO, length))).isFalse();
        assertThat(published.isBlindable(padded(modulus, length))).isFalse();
        assertThat(published.isBlindable(padded(BigInteger.ONE, length - 1))).isFalse();
        assertThat(published.isBlindable(padded(BigInteger.ONE, length + 1))).isFalse();
        assertThat(published.isBlindable(new byte[0])).isFalse();
    }

    @Test
    void a_signature_that_came_out_wrong_is_kept_back() throws GeneralSecurityException {
        SigningKey faulty = new SigningKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        key.privateKey().getModulus(),
                        key.privateKey().getPublicExponent(),
                        key.privateKey().getPrivateExponent(),
                        key.privateKey().getPrimeP(),
                        key.privateKey().getPrimeQ(),
                        key.privateKey().getPrimeExponentP(),
                        key.privateKey().getPrimeExponentQ().add(BigInteger.TWO),
                        key.privateKey().getCrtCoefficient())));
        assertThatThrownBy(() -> faulty.sign(bytes("blindedMessage"))).isInstanceOf(IllegalStateException.class);
    }

    private static SigningKey key(BigInteger p, BigInteger q, BigInteger e) throws GeneralSecurityException {
        BigInteger belowP = p.subtract(BigInteger.ONE);
        BigInteger belowQ = q.subtract(BigInteger.ONE);
        BigInteger d = e.modInverse(belowP.multiply(belowQ));
        return new SigningKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        p.multiply(q), e, d, p, q, d.mod(belowP), d.mod(belowQ), q.modInverse(p))));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return flipped;
    }

    private static byte[] padded(BigInteger number, int length) {
        return HexFormat.of().parseHex(("%0" + 2 * length + "x").formatted(number));
    }

    private static BigInteger number(String name) {
        return new BigInteger(VECTOR.getProperty(name), 16);
    }

    private static byte[] bytes(String name) {
        return HexFormat.of().parseHex(VECTOR.getProperty(name));
    }
}
