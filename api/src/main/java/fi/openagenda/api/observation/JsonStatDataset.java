package fi.openagenda.api.observation;

import fi.openagenda.model.release.Licence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Only for the contract: a dataset of JSON-stat 2.0, which has a schema of its own. */
@Schema(
        description =
                "A dataset of JSON-stat 2.0 (https://json-stat.org/full/). Dimensions: dataset, question, area, group,"
                        + " answer, contents. Status Q is withheld.")
record JsonStatDataset(
        @Schema(
                required = true,
                description = "Of JSON-stat.",
                enumeration = {"2.0"})
        String version,

        @Schema(
                name = "class",
                required = true,
                description = "Of JSON-stat.",
                enumeration = {"dataset"})
        String responseClass,

        @Schema(required = true, description = "What it is, for people.")
        String label,

        @Schema(required = true, description = "Who publishes it.")
        String source,

        @Schema(required = true, description = "When its newest release was made.")
        Instant updated,

        @Schema(required = true, description = "The licence.")
        Map<String, Licence> extension,

        @Schema(required = true, description = "Which dimensions are time, geo and metric.")
        Map<String, List<String>> role,

        @Schema(required = true, description = "What the values of each dimension are called.")
        Map<String, Object> dimension,

        @Schema(required = true, description = "The dimensions in order.")
        List<String> id,

        @Schema(required = true, description = "How many values each has.")
        List<Integer> size,

        @Schema(
                required = true,
                description = "A figure or null for each combination, the last dimension changing fastest.")
        List<Object> value,

        @Schema(required = true, description = "Q for each cell that is withheld, by its position.")
        Map<String, String> status) {}
