package fi.openagenda.api.round;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision to open a round. */
@Schema(description = "The decision to open a round.")
public record Opening(
        @Schema(
                description = "Ids of the rules whose warnings have been read and accepted, such as Q007.",
                examples = "[\"Q007\", \"S006\"]")
        List<String> acknowledge) {

    public Opening {
        acknowledge = acknowledge == null ? List.of() : List.copyOf(acknowledge);
    }

    Set<String> rules() {
        return new TreeSet<>(acknowledge);
    }
}
