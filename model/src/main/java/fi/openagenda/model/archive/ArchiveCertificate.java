package fi.openagenda.model.archive;

import fi.openagenda.model.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** For whom the responses of a barometer's rounds are encrypted when they are extracted: its owner's certificate. */
@Entity
@Table(name = "archive_certificate")
public class ArchiveCertificate extends PanacheEntityBase {

    /** Short name of the barometer. */
    @Id
    @Column(name = "barometer_slug")
    public String barometerSlug;

    byte[] certificate;

    /** Day of its registration, in UTC. */
    @Column(name = "registered_on")
    public LocalDate registeredOn;

    /** The certificate of a barometer, if its owner has registered one. */
    public static Optional<ArchiveCertificate> of(String barometerSlug) {
        return findByIdOptional(barometerSlug);
    }

    /** The fingerprints of all of them by barometer. */
    public static Map<String, String> fingerprints() {
        return ArchiveCertificate.<ArchiveCertificate>listAll().stream()
                .collect(Collectors.toMap(certificate -> certificate.barometerSlug, ArchiveCertificate::sha256));
    }

    /** Stores a certificate in place of the one there was. The caller holds the barometer. */
    public static ArchiveCertificate put(String barometerSlug, X509Certificate certificate, LocalDate today) {
        ArchiveCertificate registered = of(barometerSlug).orElseGet(ArchiveCertificate::new);
        registered.barometerSlug = barometerSlug;
        registered.registeredOn = today;
        try {
            registered.certificate = certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        registered.persist();
        return registered;
    }

    /** Its fingerprint: SHA-256 of its DER, in hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(Sha256.digest().digest(certificate));
    }

    /** As it was registered. */
    public X509Certificate x509() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
