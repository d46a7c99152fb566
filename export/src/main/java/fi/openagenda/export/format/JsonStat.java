package fi.openagenda.export.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What {@link JsonStatFile} writes, as far as the contract tells it: the rest is JSON-stat's own.
 *
 * @param version of JSON-stat
 * @param type what it is
 */
@Schema(
        name = "JsonStat",
        additionalProperties = Schema.True.class,
        description =
                "JSON-stat 2.0 (https://json-stat.org/full/): data.jsonstat.json is a collection whose link.item leads to a dataset"
                        + " for each question. Labels are Finnish; those in Swedish and English stand under"
                        + " extension.translation as they do in the dataset itself.")
public record JsonStat(
        @Schema(
                required = true,
                description = "Of JSON-stat.",
                enumeration = {"2.0"})
        String version,

        @JsonProperty("class")
        @Schema(
                name = "class",
                required = true,
                description = "What it is.",
                enumeration = {"collection", "dataset"})
        String type) {}
