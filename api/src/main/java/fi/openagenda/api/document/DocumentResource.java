package fi.openagenda.api.document;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;
import static fi.openagenda.api.access.Roles.READER;

import fi.openagenda.api.http.Created;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.document.BarometerDocument;
import fi.openagenda.model.document.DocumentCheck;
import fi.openagenda.model.document.Move;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Whole barometers in one document. */
@Path("v1/barometers")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions")
public class DocumentResource {

    @Inject
    Clock clock;

    @GET
    @Path("{slug}/document")
    @Operation(
            summary = "Gives a whole barometer in one document",
            description =
                    "Rounds, questions in all versions, municipalities' own questions and decisions, stewardship: all"
                            + " that another platform needs to go on with it. Responses never move.")
    public BarometerDocument getBarometerDocument(String slug) {
        return Move.out(Barometer.bySlug(slug).orElseThrow(() -> Refusal.unknown("barometer", slug)));
    }

    @POST
    @Path("import")
    @RolesAllowed(OPERATOR)
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Takes in a whole barometer",
            description = "As GET …/document gives it, or as one writes it by hand. Whole or not at all. Only for an"
                    + " operator: a round that was open elsewhere is open here at once, and questions of every"
                    + " organisation come with it.")
    @APIResponseSchema(
            value = Definition.class,
            responseCode = "201",
            responseDescription = "Taken in; Location says where")
    @APIResponse(responseCode = "409", description = "There is a barometer of this name")
    public RestResponse<Definition> importBarometer(BarometerDocument document) {
        Barometer barometer = Move.in(document, LocalDate.now(clock));
        return Created.at("/v1/barometers/" + barometer.slug, barometer.definition);
    }

    @POST
    @Path("validate")
    @RolesAllowed({OPERATOR, EDITOR, PUBLISHER, READER})
    @Operation(
            summary = "Checks a whole barometer and stores nothing",
            description =
                    "Every fault at once, each with a pointer, against the question bank as it is; and what the checklist"
                            + " of good questions finds.")
    @APIResponseSchema(value = Validation.class, responseCode = "200", responseDescription = "What was found")
    public Validation validateBarometer(BarometerDocument document) {
        List<Fault> faults = DocumentCheck.faultsOf(document);
        return Validation.of(faults, faults.isEmpty() ? DocumentCheck.findings(document) : List.of());
    }
}
