package fi.openagenda.api.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate to be registered. */
@LargestBody(16 * 1024)
@Schema(description = "A certificate to be registered.")
public record NewArchiveCertificate(
        @JsonProperty(required = true)
        @Schema(
                required = true,
                description =
                        "One X.509 certificate in PEM. Its key: RSA of at least 3072 bits, or EC on P-256, P-384 or"
                                + " P-521. It may be signed by itself.")
        String certificate) {

    public NewArchiveCertificate {
        Objects.requireNonNull(certificate, "certificate");
    }
}
