package fi.openagenda.api.round;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.IfMatch;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.References;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.RoundCheck;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    public record OwnQuestions(
            @JsonProperty(required = true)
            @Schema(
                    required = true,
                    description =
                            "In the order in which they are asked. Their conditions may test the common questions.")
            List<Reference> questions) {

        public OwnQuestions {
            questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
        }

        static OwnQuestions of(Module module) {
            return new OwnQuestions(module.references());
        }
    }

    @Inject
    Caller caller;

    @Inject
    IfMatch ifMatch;

    @GET
    @Operation(summary = "Shows a municipality's own questions in a round")
    public OwnQuestions getModule(String barometer, String round, String municipality) {
        return Module.of(Round.named(barometer, round), municipality)
                .map(OwnQuestions::of)
                .orElseThrow(() -> Refusal.unknown("module", municipality));
    }

    @PUT
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @Operation(
            summary = "Sets a municipality's own questions in a round that is still a draft",
            description = "For that municipality's editors. If-Match is needed once there are some.")
    @APIResponse(responseCode = "412")
    @APIResponseSchema(
            value = OwnQuestions.class,
            responseCode = "200",
            responseDescription = "The questions as they are now")
    @APIResponse(responseCode = "409", description = "The round has been opened")
    public OwnQuestions putModule(String barometer, String round, String municipality, OwnQuestions module) {
        Round draft = Round.named(barometer, round);
        caller.requireMunicipality(municipality);
        draft.lock();
        draft.standing().requireDraft();
        if (!draft.isAskedIn(municipality)) {
            throw Refusal.unknown("municipality in this round", municipality);
        }
        Optional<Module> stored = Module.of(draft, municipality);
        stored.map(OwnQuestions::of).ifPresentOrElse(ifMatch::require, ifMatch::requireNone);
        Refusal.ifAny(faults(draft, module.questions()), INVALID_DEFINITION, "The module has not been stored.");
        return OwnQuestions.of(Module.put(draft, municipality, module.questions()));
    }

    private static List<Fault> faults(Round draft, List<Reference> references) {
        Map<Reference, Question> questions = QuestionVersion.of(references);
        List<Fault> unknown = References.unknown(references, questions, "/questions");
        return unknown.isEmpty()
                ? RoundCheck.faultsOf(
                        draft.core(), references.stream().map(questions::get).toList(), draft.mostOwnQuestions)
                : unknown;
    }
}
