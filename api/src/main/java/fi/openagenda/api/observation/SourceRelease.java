package fi.openagenda.api.observation;

import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.model.language.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release that data was read from. */
@Schema(description = "A release that data was read from.")
public record SourceRelease(
        @Schema(required = true, description = "The dataset it belongs to.")
        String dataset,

        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(required = true, description = "Number of the release.")
        int release,

        @Schema(required = true, description = "Name of the barometer for people.")
        Words title,

        @Schema(required = true, description = "Name of the round for people; may be empty.")
        Words roundTitle,

        @Schema(required = true, description = "When it was made.")
        Instant generatedAt,

        @Schema(required = true, description = "Name and version of the disclosure control.")
        String method,

        @Schema(required = true, description = "Where it lies, whole.")
        String url) {

    /** Of the data of a release. */
    public static SourceRelease of(ReleaseData data) {
        return new SourceRelease(
                data.release().dataset(),
                data.release().barometer(),
                data.release().round(),
                data.release().number(),
                data.head().title(),
                data.head().roundTitle(),
                data.head().generatedAt(),
                data.head().method(),
                "/v1/datasets/%s/releases/%d"
                        .formatted(data.release().dataset(), data.release().number()));
    }
}
