package fi.openagenda.api.round;

import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.barometer.DefinitionCheck;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Round;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What municipalities ask of their own in a round. */
@Path("v1/barometers/{barometer}/rounds/{round}/modules/{municipality}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public class ModuleResource {

    /**
     * A municipality's own questions in a round.
     *
     * @param questions in the order in which they are asked
     */
    @Schema(name = "Module", description = "A municipality's own questions in a round.")
    public record ModuleQuestions(
            @JsonProperty(required = true)
            @Schema(
                    required = true,
                    description = "In the order in which they are asked. They may use the barometer's scales"
                            + " and sectors, and conditions on its questions.")
            List<Question> questions) {

        public ModuleQuestions {
            questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
        }
    }

    @GET
    @Operation(summary = "Shows a municipality's own questions in a round")
    public ModuleQuestions getModule(String barometer, String round, String municipality) {
        return Module.of(round(barometer, round), municipality)
                .map(module -> new ModuleQuestions(module.questions()))
                .orElseThrow(() -> Refusal.unknown("module", municipality));
    }

    @PUT
    @RolesAllowed("operator")
    @Transactional
    @Operation(summary = "Sets a municipality's own questions in a round that is still a draft")
    @APIResponseSchema(
            value = ModuleQuestions.class,
            responseCode = "200",
            responseDescription = "The questions as they are now")
    @APIResponse(responseCode = "409", description = "The round has been opened")
    public ModuleQuestions putModule(String barometer, String round, String municipality, ModuleQuestions module) {
        Round draft = round(barometer, round);
        draft.lock();
        draft.requireDraft();
        if (!draft.isAskedIn(municipality)) {
            throw Refusal.unknown("municipality in this round", municipality);
        }
        List<Fault> faults = DefinitionCheck.faultsOf(draft.barometer.definition, module.questions());
        if (!faults.isEmpty()) {
            throw Refusal.of(INVALID_DEFINITION, "The module has not been stored.", faults);
        }
        Module.put(draft, municipality, module.questions());
        return module;
    }

    private static Round round(String barometer, String key) {
        return Round.byKey(barometer, key).orElseThrow(() -> Refusal.unknown("round", key));
    }
}
