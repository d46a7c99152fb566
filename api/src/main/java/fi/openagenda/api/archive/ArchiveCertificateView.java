package fi.openagenda.api.archive;

import com.fasterxml.jackson.annotation.JsonFormat;
import fi.openagenda.model.archive.ArchiveCertificate;
import fi.openagenda.model.round.Moment;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as it was registered. */
@Schema(name = "ArchiveCertificate", description = "For whom the responses of a barometer's rounds are encrypted.")
public record ArchiveCertificateView(
        @Schema(required = true, description = "SHA-256 of the certificate (DER), in hexadecimal: its fingerprint.")
        String sha256,

        @Schema(required = true, description = "Distinguished name of its holder.", examples = "CN=Ii")
        String subject,

        @Schema(required = true, description = "Last moment of its validity.")
        OffsetDateTime expiresAt,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(required = true, description = "Day of its registration, in UTC.")
        LocalDate registeredOn,

        @Schema(required = true, description = "The certificate in PEM.")
        String certificate) {

    private static final int PEM_LINE = 64;

    static ArchiveCertificateView of(ArchiveCertificate registered) {
        X509Certificate certificate = registered.x509();
        return new ArchiveCertificateView(
                registered.sha256(),
                certificate.getSubjectX500Principal().getName(),
                Moment.inHelsinki(certificate.getNotAfter().toInstant()),
                registered.registeredOn,
                pem(certificate));
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                    .formatted(Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'})
                            .encodeToString(certificate.getEncoded()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
