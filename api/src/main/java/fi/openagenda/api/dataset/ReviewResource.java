package fi.openagenda.api.dataset;

import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;

import fi.openagenda.api.access.Caller;
import fi.openagenda.export.tally.Tally;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which responses somebody should look at again before they count. */
@Path("v1/barometers/{barometer}/rounds/{round}/review")
@RolesAllowed({OPERATOR, PUBLISHER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishing")
public class ReviewResource {

    /** How many responses carry each flag. */
    @Schema(
            name = "Review",
            description =
                    "How many responses carry each flag; one may carry several. No single response is ever shown.")
    public record Review(
            @Schema(required = true, description = "By flag.")
            List<Flagged> items) {}

    /** How many responses carry a flag. */
    @Schema(name = "Flagged", description = "How many responses carry a flag.")
    public record Flagged(
            @Schema(required = true, description = "The flag.")
            ReviewFlag flag,

            @Schema(required = true, description = "How many responses.")
            long responses) {}

    @Inject
    Caller caller;

    @Inject
    Tally tally;

    @GET
    @Transactional
    @Operation(
            summary = "Says how many responses were hardly given with care",
            description =
                    "Flags are given when a response comes in and refuse nothing. Whether those that carry one count is"
                            + " decided when the round is published, for all of them alike.")
    @APIResponseSchema(value = Review.class, responseCode = "200", responseDescription = "By flag")
    @APIResponse(responseCode = "409", description = "The round is a draft")
    @APIResponse(responseCode = "410", description = "The responses have been kept for long enough and are deleted")
    public Review getReview(String barometer, String round) {
        caller.requireOperatorOrganisation();
        Round reviewed = Round.named(barometer, round);
        reviewed.standing().requireOpened();
        return new Review(tally.flags(reviewed).entrySet().stream()
                .map(flag -> new Flagged(flag.getKey(), flag.getValue()))
                .toList());
    }
}
