package fi.openagenda.api.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.api.observation.OneArea;
import fi.openagenda.api.observation.PublishedObservation;
import fi.openagenda.api.observation.SourceRelease;
import fi.openagenda.export.query.Seam;
import fi.openagenda.export.query.Series;
import fi.openagenda.model.release.Licence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one question says of an area, round after round. */
@Schema(name = "Series", description = "What one question says of an area, round after round.")
public record SeriesView(
        @Schema(required = true, description = "Under which terms the data may be used.")
        Licence licence,

        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the question.")
        String question,

        @Schema(required = true, description = "Code of the area.")
        String area,

        @Schema(required = true, description = "What groups are told apart by; _T for everybody in one group.")
        String breakdown,

        @Schema(required = true, description = "The rounds that have published it, in the order in which they opened.")
        List<Point> rounds) {

    /** A round of a series. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SeriesPoint", description = "A round of a series.")
    public record Point(
            @Schema(required = true, description = "Key of the round.")
            String round,

            @Schema(required = true, description = "When it opened.")
            Instant opensAt,

            @Schema(
                    required = true,
                    description = "Number of the stretch of rounds that may be joined; a break begins another one.")
            int segment,

            @Schema(description = "How it follows the round before; left out in the first.")
            Optional<Seam> comparison,

            @Schema(required = true, description = "The release that it was read from.")
            SourceRelease release,

            @Schema(
                    required = true,
                    description = "What was published, with its intervals; change is the one that was published, too.")
            List<PublishedObservation> observations) {

        static Point of(Series.Point point) {
            return new Point(
                    point.data().release().round(),
                    point.data().release().opensAt(),
                    point.segment(),
                    point.seam(),
                    SourceRelease.of(point.data()),
                    point.lines().stream()
                            .map(line -> PublishedObservation.of(point.data().release(), line, Optional.empty()))
                            .toList());
        }
    }

    static SeriesView of(OneArea asked) {
        return new SeriesView(
                Licence.CC_BY_4_0,
                asked.releases().get(0).release().barometer(),
                asked.question(),
                asked.area(),
                asked.breakdown(),
                Series.of(asked.releases(), asked.question(), asked.area(), asked.breakdown()).points().stream()
                        .map(Point::of)
                        .toList());
    }
}
