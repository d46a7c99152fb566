package fi.openagenda.api.document;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.model.Fault;
import fi.openagenda.model.lint.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dry run found. */
@Schema(description = "What a dry run found.")
public record Validation(
        @Schema(
                required = true,
                description = "Whether the document would be taken in, where no barometer has its name.")
        boolean valid,

        @Schema(required = true, description = "Every fault, with a JSON Pointer to it.")
        List<Problem.Error> errors,

        @Schema(
                required = true,
                description = "What the checklist of good questions finds, once there are no faults. Pointers into"
                        + " questions begin with /questions, into rounds with /rounds.")
        List<Finding> findings) {

    static Validation of(List<Fault> faults, List<Finding> findings) {
        return new Validation(
                faults.isEmpty(), faults.stream().map(Problem.Error::of).toList(), findings);
    }
}
