package fi.openagenda.api.round;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.export.participation.Turnout;
import fi.openagenda.export.participation.Turnouts;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many have answered, and who should still be asked. */
@Path("v1/barometers/{barometer}/rounds/{round}/turnout")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class TurnoutResource {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST_ROUNDS = 100;

    /** The nation, then each municipality that takes part. */
    @Schema(name = "TurnoutList", description = "The nation, then each municipality that takes part.")
    public record Shown(
            @Schema(required = true, description = "By area.")
            List<Turnout> items) {}

    @Inject
    Turnouts turnouts;

    @Inject
    Clock clock;

    private final Cache<Long, List<Turnout>> counted = Caffeine.newBuilder()
            .expireAfterWrite(AN_HOUR)
            .maximumSize(MOST_ROUNDS)
            .build();

    @GET
    @Operation(
            summary = "Says how many have answered while a round is open, beside the population",
            description =
                    "Counted once an hour, in steps of five, and nothing below ten: no reading shows that one person"
                            + " answered. wanted tells a front end which groups should still be asked. After closing, the release"
                            + " says more.")
    @APIResponseSchema(value = Shown.class, responseCode = "200", responseDescription = "What may be told")
    @APIResponse(responseCode = "409", description = "The round is not open")
    public Shown listTurnout(String barometer, String round) {
        Round open = Round.named(barometer, round);
        open.standing().requireOpen(clock.instant());
        return new Shown(counted.get(open.id, id -> turnouts.of(open)));
    }
}
