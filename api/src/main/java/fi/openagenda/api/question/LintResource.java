package fi.openagenda.api.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.lint.Finding;
import fi.openagenda.model.lint.Lint;
import fi.openagenda.model.question.Question;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
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

    /** As many as a round may ask. Each is compared with all others, for whoever comes along. */
    private static final int MOST_QUESTIONS = 1000;

    private static final int MOST_LANGUAGES = 30;

    /** Questions to be looked at. */
    @LargestBody(1024 * 1024)
    @Schema(
            description =
                    "At most 1000 questions to be looked at. They need not be sound, nor be in the bank, but a text"
                            + " may have at most 2000 characters.")
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

        private List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            if (questions.size() > MOST_QUESTIONS) {
                faults.add(Fault.at("/questions", "There may be at most %d.".formatted(MOST_QUESTIONS)));
            }
            if (languages.size() > MOST_LANGUAGES) {
                faults.add(Fault.at("/languages", "There may be at most %d.".formatted(MOST_LANGUAGES)));
            }
            for (int i = 0; i < questions.size(); i++) {
                String pointer = "/questions/" + i;
                questions.get(i).texts().forEach((place, words) -> words.byLanguage()
                        .forEach((language, text) -> {
                            if (text.length() > TextCheck.LONGEST) {
                                faults.add(Fault.at(
                                        pointer + place + Fault.segment(language),
                                        "Must be at most %d characters.".formatted(TextCheck.LONGEST)));
                            }
                        }));
            }
            return faults;
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
        Refusal.ifAny(draft.faults(), Refusal.Reason.INVALID_DEFINITION, "The questions have not been looked at.");
        return new Advice(Lint.ofQuestions(draft.questions(), draft.languages()));
    }
}
