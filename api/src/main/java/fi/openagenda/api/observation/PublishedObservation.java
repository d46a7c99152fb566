package fi.openagenda.api.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.openagenda.export.format.DataDocument.Cell;
import fi.openagenda.export.query.Labels;
import fi.openagenda.export.query.Line;
import fi.openagenda.model.release.Published;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An observation, and where it was published. */
@Schema(description = "An observation, and where it was published.")
public record PublishedObservation(
        @Schema(required = true, description = "The dataset it was published in.")
        String dataset,

        @Schema(required = true, description = "Number of the release.")
        int release,

        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(
                required = true,
                description = "How wide the area is.",
                enumeration = {"nation", "region", "municipality"})
        String areaLevel,

        @JsonUnwrapped Cell cell,

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        @Schema(description = "What the codes mean, where that was asked for.")
        Optional<CodeLabels> labels) {

    /** What codes mean. */
    @Schema(description = "What the codes of an observation mean.")
    public record CodeLabels(
            @Schema(required = true, description = "Of the question.")
            String question,

            @Schema(required = true, description = "Of the area.")
            String area,

            @Schema(required = true, description = "Of the breakdown.")
            String breakdown,

            @Schema(required = true, description = "Of the group.")
            String cat1,

            @Schema(required = true, description = "Of the group in the second breakdown.")
            String cat2,

            @Schema(required = true, description = "Of the answer.")
            String answerClass) {

        static CodeLabels of(Cell cell, Labels labels) {
            return new CodeLabels(
                    labels.question(cell.question(), cell.area()),
                    labels.area(cell.area()),
                    labels.breakdown(cell.breakdown()),
                    labels.group(cell.breakdown(), 0, cell.cat1()),
                    labels.group(cell.breakdown(), 1, cell.cat2()),
                    labels.answer(cell.question(), cell.area(), cell.answerClass()));
        }
    }

    /** A line of a release, with what its codes mean where that is wanted. */
    public static PublishedObservation of(Published release, Line line, Optional<Labels> labels) {
        Cell cell = line.cell();
        return new PublishedObservation(
                release.dataset(),
                release.number(),
                release.barometer(),
                release.round(),
                line.get("area_level"),
                cell,
                labels.map(language -> CodeLabels.of(cell, language)));
    }
}
