package fi.openagenda.api.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.lint.Finding;
import fi.openagenda.model.lint.Lint;
import fi.openagenda.model.question.Question;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The checklist of good and bad questions. */
@Path("v1/questions/lint")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Question bank")
public class LintResource {

    /** Questions to be looked at. */
    @Schema(description = "Questions to be looked at. They need not be sound, nor be in the bank.")
    public record Draft(
            @JsonProperty(required = true) @Schema(required = true, description = "The questions.")
            List<Question> questions,

            @Schema(
                    description = "Languages in which every text must be; those a question is in, if none is given.",
                    examples = "[\"fi\", \"sv\"]")
            List<String> languages) {

        public Draft {
            questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
            languages = languages == null ? List.of() : List.copyOf(languages);
        }
    }

    /** What was found. */
    @Schema(description = "How questions could be better.")
    public record Advice(
            @Schema(required = true, description = "What was found; empty when there is nothing to say.")
            List<Finding> findings) {}

    @POST
    @Operation(
            summary = "Says how questions could be better",
            description = "Keyless, and nothing is stored. Findings point at their place and carry advice in Finnish,"
                    + " Swedish and English.")
    @APIResponseSchema(value = Advice.class, responseCode = "200", responseDescription = "What was found")
    public Advice lintQuestions(Draft draft) {
        return new Advice(Lint.ofQuestions(draft.questions(), draft.languages()));
    }
}
