package fi.openagenda.api.barometer;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.model.Refusal.Reason.ALREADY_EXISTS;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.Created;
import fi.openagenda.api.http.IfMatch;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.archive.ArchiveCertificate;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.barometer.DefinitionCheck;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Series of rounds. */
@Path("v1/barometers")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions")
public class BarometerResource {

    @Inject
    Caller caller;

    @Inject
    IfMatch ifMatch;

    @GET
    @Operation(summary = "Lists the barometers")
    public Page<BarometerSummary> listBarometers() {
        Map<String, String> certificates = ArchiveCertificate.fingerprints();
        return Page.whole(Barometer.all().stream()
                .map(barometer -> BarometerSummary.of(
                        barometer.definition, Optional.ofNullable(certificates.get(barometer.slug))))
                .toList());
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Shows what holds for all rounds of a barometer")
    public Definition getBarometer(String slug) {
        return Barometer.bySlug(slug).orElseThrow(() -> Refusal.unknown("barometer", slug)).definition;
    }

    @POST
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Creates a barometer",
            description =
                    "For the organisation that runs the platform. Every fault is told at once. What is asked is in"
                            + " its rounds.")
    @APIResponseSchema(
            value = Definition.class,
            responseCode = "201",
            responseDescription = "Created; Location says where")
    @APIResponse(responseCode = "409", description = "There is a barometer of this name")
    public RestResponse<Definition> createBarometer(Definition definition) {
        caller.requireOperatorOrganisation();
        requireSound(definition);
        if (Barometer.bySlug(definition.slug()).isPresent()) {
            throw Refusal.of(ALREADY_EXISTS, "There is a barometer “%s”.".formatted(definition.slug()));
        }
        Barometer.of(definition).persistAndFlush();
        return Created.at("/v1/barometers/" + definition.slug(), definition);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @Operation(summary = "Changes a barometer", description = "Rounds that have been opened stay as they are.")
    @APIResponse(responseCode = "412")
    @APIResponseSchema(
            value = Definition.class,
            responseCode = "200",
            responseDescription = "The barometer as it is now")
    public Definition putBarometer(String slug, Definition definition) {
        caller.requireOperatorOrganisation();
        Barometer barometer = Barometer.bySlugForUpdate(slug).orElseThrow(() -> Refusal.unknown("barometer", slug));
        ifMatch.require(barometer.definition);
        if (!definition.slug().equals(slug)) {
            throw Refusal.of(
                    INVALID_DEFINITION,
                    "The barometer has not been changed.",
                    List.of(Fault.at("/slug", "The name of a barometer does not change.")));
        }
        requireSound(definition);
        barometer.definition = definition;
        return definition;
    }

    private static void requireSound(Definition definition) {
        List<Fault> faults = new ArrayList<>(DefinitionCheck.faultsOf(definition));
        faults.addAll(DefinitionCheck.unknownServiceClasses(definition));
        Refusal.ifAny(faults, INVALID_DEFINITION, "The barometer has not been stored.");
    }
}
