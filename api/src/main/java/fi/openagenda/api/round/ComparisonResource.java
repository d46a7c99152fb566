package fi.openagenda.api.round;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.RoundComparison;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How far two rounds may be joined. */
@Path("v1/barometers/{barometer}/rounds/{round}/comparison")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class ComparisonResource {

    @GET
    @Operation(
            summary = "Says which questions of two rounds may be compared, how far, and why",
            description = "What is joined over time is joined by this.")
    public RoundComparison compareRounds(
            String barometer,
            String round,
            @Parameter(description = "Key of the other round, earlier or later; the one before, if nothing is said.")
                    @RestQuery
                    Optional<String> since,
            @Parameter(description = "Code of a municipality whose own questions are compared too.") @RestQuery
                    Optional<String> municipality) {
        municipality.filter(code -> Atlas.regionOf(code).isEmpty()).ifPresent(code -> {
            throw Refusal.unknown("municipality", code);
        });
        Round later = Round.named(barometer, round);
        Round earlier = since.map(key -> Round.named(barometer, key))
                .or(later::previous)
                .orElseThrow(() -> Refusal.unknown("round before", round));
        return RoundComparison.of(earlier, later, municipality);
    }
}
