package fi.openagenda.model.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.bank.Comparability;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What its author said about a version of a question.
 *
 * @param comparability how far it may be compared with the version before
 * @param note why there is this version
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Remark", description = "What its author said about a version of a question.")
public record Remark(
        @Schema(description = "How far it may be compared with the version before, as declared.")
        Optional<Comparability> comparability,

        @Schema(description = "Why there is this version.") Optional<String> note) {

    /** Nothing was said. */
    static final Remark NONE = new Remark(Optional.empty(), Optional.empty());

    public Remark {
        comparability = comparability == null ? Optional.empty() : comparability;
        note = note == null ? Optional.empty() : note;
    }
}
