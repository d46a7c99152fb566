package fi.openagenda.model.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a certificate in PEM, and says why nothing can be encrypted for it. */
public final class CertificateCheck {

    /** As strong as AES-128, which is what an archive of years needs (NIST SP 800-57 part 1, table 2). */
    private static final int SHORTEST_RSA_BITS = 3072;

    /** P-256, P-384 and P-521. */
    private static final Set<Integer> EC_BITS = Set.of(256, 384, 521);

    // Positions in the extension keyUsage (RFC 5280, 4.2.1.3).
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    private CertificateCheck() {}

    /**
     * The certificate that a text holds.
     *
     * @throws Refusal when it is none, or nothing can be encrypted for it at this moment
     */
    public static X509Certificate read(String pem, Instant now) {
        Optional<X509Certificate> certificate = single(pem);
        Optional<String> fault = certificate
                .map(read -> faultOf(read, now))
                .orElse(Optional.of(
                        "Must be one X.509 certificate in PEM, from BEGIN CERTIFICATE to END CERTIFICATE."));
        Refusal.ifAny(
                fault.map(detail -> Fault.at("/certificate", detail)).stream().toList(),
                Refusal.Reason.INVALID_DEFINITION,
                "The certificate has not been registered.");
        return certificate.orElseThrow();
    }

    /** Why nothing can be encrypted for a certificate at this moment. */
    public static Optional<String> faultOf(X509Certificate certificate, Instant now) {
        if (now.isBefore(certificate.getNotBefore().toInstant())
                || certificate.getNotAfter().before(Date.from(now))) {
            return Optional.of("It is not valid today.");
        }
        PublicKey key = certificate.getPublicKey();
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA_BITS) {
            return faultOfUsage(certificate, KEY_ENCIPHERMENT, "keyEncipherment");
        }
        if (key instanceof ECPublicKey ec
                && EC_BITS.contains(ec.getParams().getCurve().getField().getFieldSize())) {
            return faultOfUsage(certificate, KEY_AGREEMENT, "keyAgreement");
        }
        return Optional.of("Its key must be RSA of at least %d bits, or EC on P-256, P-384 or P-521."
                .formatted(SHORTEST_RSA_BITS));
    }

    private static Optional<String> faultOfUsage(X509Certificate certificate, int needed, String name) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[needed]
                ? Optional.empty()
                : Optional.of("Its key usage must include %s.".formatted(name));
    }

    private static Optional<X509Certificate> single(String pem) {
        try {
            Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
            return read.size() == 1
                    ? Optional.of((X509Certificate) List.copyOf(read).get(0))
                    : Optional.empty();
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
