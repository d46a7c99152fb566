package fi.openagenda.api.barometer;

import static fi.openagenda.model.Refusal.Reason.ALREADY_EXISTS;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.http.Created;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.barometer.DefinitionCheck;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.municipality.ServiceClass;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What is asked everywhere. */
@Path("v1/barometers")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions")
public class BarometerResource {

    @GET
    @Operation(summary = "Lists the barometers")
    public Page<BarometerSummary> listBarometers() {
        return Page.whole(Barometer.all().stream()
                .map(barometer -> BarometerSummary.of(barometer.definition))
                .toList());
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Shows all that a barometer asks everywhere")
    public Definition getBarometer(String slug) {
        return Barometer.bySlug(slug).orElseThrow(() -> Refusal.unknown("barometer", slug)).definition;
    }

    @POST
    @RolesAllowed("operator")
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Creates a barometer",
            description =
                    "Every fault of the definition is told at once. A barometer does not change once it is there.")
    @APIResponseSchema(
            value = Definition.class,
            responseCode = "201",
            responseDescription = "Created; Location says where")
    @APIResponse(responseCode = "409", description = "There is a barometer of this name")
    public RestResponse<Definition> createBarometer(Definition definition) {
        List<Fault> faults = new ArrayList<>(DefinitionCheck.faultsOf(definition));
        faults.addAll(unknownServiceClasses(definition));
        if (!faults.isEmpty()) {
            throw Refusal.of(INVALID_DEFINITION, "The barometer has not been created.", faults);
        }
        if (Barometer.bySlug(definition.slug()).isPresent()) {
            throw Refusal.of(ALREADY_EXISTS, "There is a barometer “%s”.".formatted(definition.slug()));
        }
        Barometer.of(definition).persistAndFlush();
        return Created.at("/v1/barometers/" + definition.slug(), definition);
    }

    private static List<Fault> unknownServiceClasses(Definition definition) {
        List<Fault> faults = new ArrayList<>();
        Set<String> unknown = ServiceClass.unknown(definition.sectors().stream()
                .flatMap(sector -> sector.serviceClasses().stream())
                .distinct()
                .toList());
        for (int i = 0; i < definition.sectors().size(); i++) {
            Sector sector = definition.sectors().get(i);
            for (int j = 0; j < sector.serviceClasses().size(); j++) {
                if (unknown.contains(sector.serviceClasses().get(j))) {
                    faults.add(Fault.at(
                            "/sectors/%d/serviceClasses/%d".formatted(i, j), "There is no such service class."));
                }
            }
        }
        return faults;
    }
}
