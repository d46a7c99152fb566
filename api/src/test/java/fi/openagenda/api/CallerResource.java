package fi.openagenda.api;

import fi.openagenda.api.access.Caller;
import fi.openagenda.api.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Things of organisations, of municipalities and of the operator. */
@Path("test")
@RolesAllowed({Roles.OPERATOR, Roles.EDITOR, Roles.PUBLISHER})
public class CallerResource {

    @Inject
    Caller caller;

    @GET
    @Path("organisation/{organisation}")
    @Operation(hidden = true)
    public void organisation(String organisation) {
        caller.requireOrganisation(organisation);
    }

    @GET
    @Path("municipality/{code}")
    @Operation(hidden = true)
    public void municipality(String code) {
        caller.requireMunicipality(code);
    }

    @GET
    @Path("operator")
    @Operation(hidden = true)
    public void operator() {
        caller.requireOperatorOrganisation();
    }
}
