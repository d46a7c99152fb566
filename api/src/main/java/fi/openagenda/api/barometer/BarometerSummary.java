package fi.openagenda.api.barometer;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A barometer in a list. */
@Schema(description = "A barometer in a list.")
public record BarometerSummary(
        @Schema(required = true, description = "Short name in URLs.", examples = "kuntalaisbarometri")
        String slug,

        @Schema(required = true, description = "Name for people.")
        Words title,

        @Schema(required = true, description = "What it is.")
        Words description,

        @Schema(required = true, description = "BCP 47 tags of the languages it is asked in.")
        List<String> languages,

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        @Schema(
                description = "SHA-256 of the certificate that responses are encrypted for when they are extracted, in"
                        + " hexadecimal, once the owner has registered one.")
        Optional<String> archiveCertificateSha256) {

    static BarometerSummary of(Definition definition, Optional<String> archiveCertificate) {
        return new BarometerSummary(
                definition.slug(),
                definition.title(),
                definition.description(),
                definition.languages(),
                archiveCertificate);
    }
}
