package fi.openagenda.api.municipality;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.IfMatch;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.municipality.ContactPoint;
import fi.openagenda.model.municipality.ContactPointCheck;
import fi.openagenda.model.municipality.ContactPoints;
import fi.openagenda.model.municipality.Municipality;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom in a municipality to turn to. */
@Path("v1/municipalities/{code}/contact-points")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responsibility")
public class ContactPointResource {

    @Inject
    Caller caller;

    @Inject
    IfMatch ifMatch;

    @GET
    @Operation(
            summary = "Shows whom in a municipality to turn to, by service area",
            description = "Units, not persons. The list is empty while the municipality has named none.")
    public ContactPointList getContactPoints(
            String code,
            @Parameter(
                            description =
                                    "Code of a service class (PTV), such as P25.1. Then only the closest is shown:"
                                            + " that of the class, else that of the nearest wider one, else the general one.")
                    @RestQuery
                    Optional<String> serviceClass) {
        List<ContactPoint> all = ContactPoints.of(municipality(code).code);
        return new ContactPointList(serviceClass
                .map(sought -> ContactPoint.closest(all, sought).stream().toList())
                .orElse(all));
    }

    @PUT
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @Operation(
            summary = "Sets whom in a municipality to turn to",
            description = "For an operator, and for editors of the municipality. Name units, never persons: no personal"
                    + " data belongs here. Replaces the whole list. If-Match is needed once there is one.")
    @APIResponseSchema(
            value = ContactPointList.class,
            responseCode = "200",
            responseDescription = "The list as it is now")
    @APIResponse(responseCode = "412")
    public ContactPointList putContactPoints(String code, ContactPointList contactPoints) {
        Municipality municipality = municipality(code);
        caller.requireMunicipality(code);
        if (municipality.mergedInto().isPresent()) {
            throw Refusal.unknown("municipality of today", code);
        }
        requireCurrent(new ContactPointList(ContactPoints.held(code)));
        Refusal.ifAny(
                ContactPointCheck.faultsOf("/items", contactPoints.items()),
                INVALID_DEFINITION,
                "The contact points have not been stored.");
        ContactPoints.put(code, contactPoints.items());
        return contactPoints;
    }

    private void requireCurrent(ContactPointList current) {
        if (current.items().isEmpty()) {
            ifMatch.requireIfSent(current);
        } else {
            ifMatch.require(current);
        }
    }

    private static Municipality municipality(String code) {
        return Municipality.byCode(code).orElseThrow(() -> Refusal.unknown("municipality", code));
    }
}
