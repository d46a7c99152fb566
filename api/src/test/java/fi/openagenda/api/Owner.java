package fi.openagenda.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Who answers for a barometer, with a key that nobody else has and a certificate that it signed itself.
 *
 * @param keys RSA or EC
 * @param certificate of the public one
 */
record Owner(KeyPair keys, X509Certificate certificate) {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** With an RSA key of so many bits, or an EC key of so many. */
    static Owner with(String algorithm, int bits) {
        return with(algorithm, bits, Instant.now().plus(1, ChronoUnit.DAYS), Optional.empty());
    }

    static Owner with(String algorithm, int bits, Instant expiry, Optional<Integer> usage) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            KeyPair keys = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Ii");
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(expiry.minus(30, ChronoUnit.DAYS)),
                    Date.from(expiry),
                    name,
                    keys.getPublic());
            if (usage.isPresent()) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage.get()));
            }
            String signature = "SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm);
            return new Owner(
                    keys,
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    String pem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens an extract as a program would. */
    String opens(byte[] extract) throws CMSException, IOException {
        RecipientInformation own = new CMSAuthEnvelopedDataParser(new ByteArrayInputStream(extract))
                .getRecipientInfos()
                .getRecipients()
                .iterator()
                .next();
        Recipient recipient =
                keys.getPrivate().getAlgorithm().toUpperCase(Locale.ROOT).startsWith("EC")
                        ? new JceKeyAgreeAuthEnvelopedRecipient(keys.getPrivate()).setProvider(PROVIDER)
                        : new JceKeyTransAuthEnvelopedRecipient(keys.getPrivate()).setProvider(PROVIDER);
        return new String(own.getContent(recipient), StandardCharsets.UTF_8);
    }

    /** Opens an extract as people do; nothing if there is no OpenSSL (3 or newer), or it does not open. */
    Optional<String> opensByHand(byte[] extract) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "extract-");
        Path key = Files.writeString(
                folder.resolve("key.pem"), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Path file = Files.write(folder.resolve("extract.cms"), extract);
        Path lines = folder.resolve("extract.ndjson");
        Process openssl = new ProcessBuilder(List.of(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-inform",
                        "DER",
                        "-in",
                        file.toString(),
                        "-inkey",
                        key.toString(),
                        "-out",
                        lines.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.txt").toFile())
                .start();
        return openssl.waitFor() == 0 ? Optional.of(Files.readString(lines)) : Optional.empty();
    }

    static boolean hasOpenSsl() {
        try {
            Process version = new ProcessBuilder("openssl", "version").start();
            return new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .matches("(?s)OpenSSL [3-9].*");
        } catch (IOException none) {
            return false;
        }
    }

    private static String pem(String type, byte[] encoded) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded));
    }
}
