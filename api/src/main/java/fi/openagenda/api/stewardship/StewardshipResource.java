package fi.openagenda.api.stewardship;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.Created;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.stewardship.Stewardship;
import fi.openagenda.model.stewardship.StewardshipCheck;
import fi.openagenda.model.stewardship.StewardshipDecision;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Who answers for a barometer. */
@Path("v1/barometers/{barometer}/stewardship")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responsibility")
public class StewardshipResource {

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Shows who is responsible for a barometer, and the whole history of it",
            description = "Stage, responsible party, form, decision, and the day on which it is decided anew.")
    public StewardshipView getStewardship(String barometer) {
        return StewardshipView.of(Stewardship.of(barometer(barometer).slug), LocalDate.now(clock));
    }

    @GET
    @Path("{decision}")
    @Operation(summary = "Shows a decision on the stewardship of a barometer")
    public RecordedDecision getStewardshipDecision(String barometer, int decision) {
        return Stewardship.byNumber(barometer(barometer).slug, decision)
                .map(RecordedDecision::of)
                .orElseThrow(() -> Refusal.unknown("decision", String.valueOf(decision)));
    }

    @POST
    @RolesAllowed({OPERATOR, EDITOR, PUBLISHER})
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Records a decision on the stewardship of a barometer",
            description = "For an operator, and for editors and publishers of the operator's organisation. From now on"
                    + " it is the current one. What has been recorded never changes: record another decision.")
    @APIResponseSchema(
            value = RecordedDecision.class,
            responseCode = "201",
            responseDescription = "Recorded; Location says where")
    public RestResponse<RecordedDecision> recordStewardshipDecision(
            String barometer, @LargestBody(256 * 1024) StewardshipDecision decision) {
        String slug = barometer(barometer).slug;
        caller.requireOperatorOrganisation();
        Refusal.ifAny(StewardshipCheck.faultsOf(decision), INVALID_DEFINITION, "The decision has not been recorded.");
        Stewardship recorded = Stewardship.append(slug, decision, LocalDate.now(clock));
        return Created.at(
                "/v1/barometers/%s/stewardship/%d".formatted(slug, recorded.place.number()),
                RecordedDecision.of(recorded));
    }

    private static Barometer barometer(String slug) {
        return Barometer.bySlug(slug).orElseThrow(() -> Refusal.unknown("barometer", slug));
    }
}
