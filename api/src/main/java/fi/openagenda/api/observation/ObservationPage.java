package fi.openagenda.api.observation;

import fi.openagenda.model.release.Licence;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of what a query selects of published data. */
@Schema(description = "A part of what a query selects of published data.")
public record ObservationPage(
        @Schema(required = true, description = "Under which terms the data may be used.")
        Licence licence,

        @Schema(
                required = true,
                description = "The releases that were asked, each with the method by which it was made.")
        List<SourceRelease> releases,

        @Schema(required = true, description = "The observations, in the order of the releases and their files.")
        List<PublishedObservation> items,

        @Schema(required = true, nullable = true, description = "Opaque address of the next part; null at the end.")
        String next) {

    static ObservationPage of(Found found, Optional<String> language) {
        return new ObservationPage(
                Licence.CC_BY_4_0,
                found.releases().stream().map(SourceRelease::of).toList(),
                found.parts().stream()
                        .flatMap(part -> part.lines().stream()
                                .map(line -> PublishedObservation.of(
                                        part.data().release(), line, language.map(part.data()::labels))))
                        .toList(),
                found.next().orElse(null));
    }
}
