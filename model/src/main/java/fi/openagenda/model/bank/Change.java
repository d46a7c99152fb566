package fi.openagenda.model.bank;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a version of a question differs from another one, and what that means for its series.
 *
 * @param comparability what holds: the computed class, or a stricter one that was declared
 * @param computed the class that follows from the differences
 * @param declared the class that the author declared, if any
 * @param differences what differs, each with the class that follows from it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How a version of a question differs from another one, and what that means for its series.")
public record Change(
        @Schema(required = true, description = "What holds: the computed class, or a stricter one that was declared.")
        Comparability comparability,

        @Schema(required = true, description = "The class that follows from the differences.")
        Comparability computed,

        @Schema(description = "The class that the author declared.")
        Optional<Comparability> declared,

        @Schema(description = "What differs.") List<Difference> differences) {

    /**
     * One thing that differs.
     *
     * @param pointer JSON Pointer into the question, where it differs
     * @param comparability what follows from it
     * @param explanation what it is, in a sentence
     */
    @Schema(description = "One thing that differs.")
    public record Difference(
            @Schema(required = true, description = "JSON Pointer into the question.", examples = "/answer/options")
            String pointer,

            @Schema(required = true, description = "What follows from it.")
            Comparability comparability,

            @Schema(required = true, description = "What it is.")
            String explanation) {}

    /** Of a first version. */
    static final Change FIRST = new Change(Comparability.SAME, Comparability.SAME, Optional.empty(), List.of());

    public Change {
        declared = declared == null ? Optional.empty() : declared;
        differences = differences == null ? List.of() : List.copyOf(differences);
    }

    /** What follows from differences. */
    static Change of(List<Difference> differences) {
        Comparability computed =
                differences.stream().map(Difference::comparability).reduce(Comparability.SAME, Comparability::or);
        return new Change(computed, computed, Optional.empty(), differences);
    }

    /** The same with further differences. */
    public Change and(List<Difference> further) {
        List<Difference> all =
                Stream.concat(differences.stream(), further.stream()).toList();
        Change change = Change.of(all);
        return declared.map(change::declaredAs).orElse(change);
    }

    /** The same with what the author declares; a looser class than the computed one does not count. */
    public Change declaredAs(Comparability declaration) {
        return new Change(computed.or(declaration), computed, Optional.of(declaration), differences);
    }
}
