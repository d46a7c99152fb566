package fi.openagenda.api.dataset;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The published results of a round. */
@Schema(name = "Dataset", description = "The published results of a round.")
public record DatasetView(
        @Schema(required = true, description = "Its name in URLs.", examples = "kuntalaisbarometri-2026-spring")
        String id,

        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(required = true, description = "Name of the barometer for people.")
        Words title,

        @Schema(required = true, description = "Name of the round for people; may be empty.")
        Words roundTitle,

        @Schema(required = true, description = "What the barometer is.")
        Words description,

        @Schema(required = true, description = "Number of the newest release.")
        int latestRelease,

        @Schema(required = true, description = "Semantic version of the newest release.", examples = "1.0.0")
        String version,

        @Schema(required = true, description = "When the newest release was made.")
        Instant issued,

        @Schema(required = true, description = "Under which terms the data may be used.")
        Licence licence,

        @Schema(required = true, description = "Where its releases are listed.")
        String releases) {

    static DatasetView of(Release newest) {
        return new DatasetView(
                newest.round.dataset,
                newest.round.barometer.slug,
                newest.round.key,
                newest.round.barometer.definition.title(),
                newest.round.title,
                newest.round.barometer.definition.description(),
                newest.number,
                newest.version().toString(),
                newest.generatedAt,
                Licence.CC_BY_4_0,
                "/v1/datasets/%s/releases".formatted(newest.round.dataset));
    }
}
