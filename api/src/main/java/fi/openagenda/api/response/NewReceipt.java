package fi.openagenda.api.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hashes of the secret with which the respondent alone can correct and withdraw a response. */
@Schema(
        description =
                "Hashes of a secret that the respondent's client makes and keeps: 32 random bytes in base64url, 43"
                        + " characters, hashed as written. With the secret, and with nothing else, the response can be corrected and"
                        + " withdrawn at /v1/receipt while the round is open.")
public record NewReceipt(
        @JsonProperty(required = true)
        @Schema(required = true, description = "SHA-256 of the secret, in hexadecimal.", pattern = NewReceipt.FORM)
        String hash,

        @Schema(
                description =
                        "SHA-256 of “text:” and the secret, in hexadecimal. What was written in words lies apart from the"
                                + " other answers; only with this can it be corrected and withdrawn with them. It is needed with"
                                + " words that come without an Idempotency-Key.",
                pattern = NewReceipt.FORM)
        Optional<String> textHash) {

    static final String FORM = "^[0-9a-f]{64}$";

    private static final Pattern HEXADECIMAL = Pattern.compile(FORM);

    public NewReceipt {
        Objects.requireNonNull(hash, "hash");
        textHash = textHash == null ? Optional.empty() : textHash;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faultOf(hash, "/receipt/hash").ifPresent(faults::add);
        textHash.flatMap(text -> faultOf(text, "/receipt/textHash")).ifPresent(faults::add);
        return faults;
    }

    private static Optional<Fault> faultOf(String hash, String pointer) {
        return HEXADECIMAL.matcher(hash).matches()
                ? Optional.empty()
                : Optional.of(Fault.at(pointer, "Must be a SHA-256 in hexadecimal: 64 digits, in small letters."));
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    Optional<byte[]> textHashBytes() {
        return textHash.map(HexFormat.of()::parseHex);
    }
}
