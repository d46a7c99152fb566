package fi.openagenda.model.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Participation;
import fi.openagenda.model.round.Plan;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A round in a document that moves: what is planned, what municipalities add and have decided, and what was frozen.
 *
 * @param plan when it is asked, where, and which questions
 * @param modules municipalities' own questions, by code
 * @param decisions what municipalities have decided, by code
 * @param stage how far it has come; a draft, if nothing is said
 * @param core what was frozen when it opened; there exactly when it is no draft
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A round in a document that moves.")
public record RoundDocument(
        @JsonProperty(required = true)
        @Schema(required = true, description = "When it is asked, where, and which questions.")
        Plan plan,

        @Schema(type = SchemaType.OBJECT, description = "Municipalities' own questions, by code.")
        SortedMap<String, List<Reference>> modules,

        @Schema(type = SchemaType.OBJECT, description = "What municipalities have decided, by code.")
        SortedMap<String, Participation.Decision> decisions,

        @Schema(
                description = "How far it has come; draft, if nothing is said.",
                enumeration = {"draft", "opened", "closed", "archived"})
        Optional<String> stage,

        @Schema(description = "What was frozen when it opened; there exactly when it is no draft.")
        Optional<Core> core) {

    public RoundDocument {
        Objects.requireNonNull(plan, "plan");
        modules = modules == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(modules));
        decisions = decisions == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
        stage = stage == null ? Optional.empty() : stage;
        core = core == null ? Optional.empty() : core;
    }

    /** Every version it refers to. */
    public List<Reference> references() {
        return Stream.concat(
                        plan.composition().references().stream(),
                        modules.values().stream().flatMap(List::stream))
                .toList();
    }
}
