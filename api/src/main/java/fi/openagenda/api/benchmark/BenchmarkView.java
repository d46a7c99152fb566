package fi.openagenda.api.benchmark;

import fi.openagenda.api.observation.PublishedObservation;
import fi.openagenda.api.observation.SourceRelease;
import fi.openagenda.export.query.Benchmark;
import fi.openagenda.export.query.Line;
import fi.openagenda.export.query.Peers;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.model.municipality.SizeClass;
import fi.openagenda.model.release.Licence;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality beside its region, the nation and others of its size. */
@Schema(name = "Benchmark", description = "A municipality beside its region, the nation and others of its size.")
public record BenchmarkView(
        @Schema(required = true, description = "Under which terms the data may be used.")
        Licence licence,

        @Schema(required = true, description = "The release that it was read from.")
        SourceRelease release,

        @Schema(required = true, description = "Key of the question.")
        String question,

        @Schema(required = true, description = "What was published of the municipality.")
        List<PublishedObservation> municipality,

        @Schema(required = true, description = "What was published of its region.")
        List<PublishedObservation> region,

        @Schema(required = true, description = "What was published of the whole country.")
        List<PublishedObservation> nation,

        @Schema(required = true, description = "Others of its size.")
        OfItsSize sizeClass) {

    /** Municipalities of a size. */
    @Schema(description = "Municipalities of a size. No sums are made of them; they are only put in order.")
    public record OfItsSize(
            @Schema(required = true, description = "The size.")
            SizeClass limits,

            @Schema(required = true, description = "How many such municipalities there are in Finland.")
            int municipalities,

            @Schema(required = true, description = "Of how many of them figures are shown.")
            int shown,

            @Schema(required = true, description = "How many must show an answer before they are put in order.")
            int least,

            @Schema(
                    required = true,
                    description = "Each answer that enough of them show; merged answers are another answer.")
            List<Peers> answers) {}

    static BenchmarkView of(ReleaseData data, String question, Benchmark benchmark) {
        return new BenchmarkView(
                Licence.CC_BY_4_0,
                SourceRelease.of(data),
                question,
                observations(data, benchmark.municipality()),
                observations(data, benchmark.region()),
                observations(data, benchmark.nation()),
                new OfItsSize(
                        benchmark.sizeClass(),
                        benchmark.inClass(),
                        benchmark.shown(),
                        Peers.LEAST,
                        benchmark.answers()));
    }

    private static List<PublishedObservation> observations(ReleaseData data, List<Line> lines) {
        return lines.stream()
                .map(line -> PublishedObservation.of(data.release(), line, Optional.empty()))
                .toList();
    }
}
