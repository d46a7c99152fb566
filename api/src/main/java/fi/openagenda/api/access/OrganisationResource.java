package fi.openagenda.api.access;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.model.Refusal.Reason.ALREADY_EXISTS;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.http.Created;
import fi.openagenda.api.http.IfMatch;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.access.Organisation;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom keys belong to. */
@Path("v1/organisations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class OrganisationResource {

    @Inject
    Caller caller;

    @Inject
    IfMatch ifMatch;

    @GET
    @Operation(summary = "Lists the organisations, by id")
    public Page<OrganisationView> listOrganisations() {
        return Page.whole(Organisation.all().stream().map(OrganisationView::of).toList());
    }

    @GET
    @Path("{organisation}")
    @Operation(summary = "Shows an organisation")
    public OrganisationView getOrganisation(String organisation) {
        return OrganisationView.of(stored(organisation));
    }

    @POST
    @RolesAllowed(OPERATOR)
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Adds an organisation",
            description = "What it is, and of which municipality, does not change any more.")
    @APIResponseSchema(
            value = OrganisationView.class,
            responseCode = "201",
            responseDescription = "Added; Location says where")
    @APIResponse(responseCode = "409", description = "There is one with this id, or of this municipality")
    public RestResponse<OrganisationView> createOrganisation(OrganisationView organisation) {
        requireNone(organisation.faults());
        if (Organisation.byId(organisation.id()).isPresent()) {
            throw Refusal.of(ALREADY_EXISTS, "There is an organisation “%s”.".formatted(organisation.id()));
        }
        organisation.municipalityCode().flatMap(Organisation::ofMunicipality).ifPresent(other -> {
            throw Refusal.of(ALREADY_EXISTS, "The organisation “%s” is this municipality.".formatted(other.id));
        });
        organisation.organisation().persistAndFlush();
        return Created.at("/v1/organisations/" + organisation.id(), organisation);
    }

    @PUT
    @Path("{organisation}")
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @Operation(
            summary = "Changes the name and the contact of an organisation",
            description = "For an operator, and for editors of the organisation. The rest is sent as it is.")
    @APIResponseSchema(
            value = OrganisationView.class,
            responseCode = "200",
            responseDescription = "The organisation as it is now")
    @APIResponse(responseCode = "412")
    public OrganisationView putOrganisation(String organisation, OrganisationView change) {
        Organisation changed = Organisation.byIdForUpdate(organisation)
                .orElseThrow(() -> Refusal.unknown("organisation", organisation));
        caller.requireOrganisation(organisation);
        ifMatch.require(OrganisationView.of(changed));
        requireNone(change.faultsAsChangeOf(changed));
        changed.rename(change.name(), change.contact());
        return change;
    }

    private static Organisation stored(String id) {
        return Organisation.byId(id).orElseThrow(() -> Refusal.unknown("organisation", id));
    }

    private static void requireNone(List<Fault> faults) {
        Refusal.ifAny(faults, INVALID_DEFINITION, "The organisation has not been stored.");
    }
}
