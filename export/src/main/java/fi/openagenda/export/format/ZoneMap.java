package fi.openagenda.export.format;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What {@link GeoJsonFile} writes, as far as the contract tells it: the rest is GeoJSON's own.
 *
 * @param type of GeoJSON
 * @param dataset what it is part of
 * @param release which one
 * @param question code of the question
 * @param features a zone of an area each
 */
@Schema(
        name = "ZoneMap",
        additionalProperties = Schema.True.class,
        description =
                "A FeatureCollection of GeoJSON (RFC 7946): a feature for each zone of the question in each area that was"
                        + " asked. Its properties are called as the columns of data.csv, with labels in three languages;"
                        + " what is withheld is null and has the status Q.")
public record ZoneMap(
        @Schema(
                required = true,
                description = "Of GeoJSON.",
                enumeration = {"FeatureCollection"})
        String type,

        @Schema(required = true, description = "The dataset it is part of.")
        String dataset,

        @Schema(required = true, description = "Number of the release.")
        int release,

        @Schema(required = true, description = "Code of the question.")
        String question,

        @Schema(required = true, description = "Zones with figures.")
        List<Object> features) {}
