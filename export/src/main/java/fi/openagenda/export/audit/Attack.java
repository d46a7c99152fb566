package fi.openagenda.export.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one attacker has tried.
 *
 * @param attacker which one
 * @param targets how many figures it tried
 * @param disclosures how many of them told too much of somebody
 */
@Schema(name = "Attack", description = "What one attacker has tried on a release before it was published.")
public record Attack(
        @Schema(required = true, description = "Which one; the method page describes each.", examples = "R1")
        String attacker,

        @Schema(required = true, description = "How many figures it tried.")
        long targets,

        @Schema(
                required = true,
                description = "How many of them told too much of somebody: none, or nothing is published.")
        long disclosures) {}
