package fi.openagenda.api.municipality;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.municipality.Region;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality in a list. */
@Schema(description = "A municipality.")
public record MunicipalitySummary(
        @Schema(required = true, description = "Three-digit national code.", examples = "139")
        String code,

        @Schema(required = true, description = "Name; in the Sámi homeland also in the Sámi languages.")
        Words name,

        @Schema(required = true, description = "The region it belongs to.")
        RegionName region,

        @Schema(required = true, description = "Official languages, that of the majority first.")
        List<String> languages,

        @Schema(
                required = true,
                description = "Statistics Finland's grouping of municipalities.",
                enumeration = {"urban", "semi-urban", "rural"})
        String urbanity,

        @Schema(required = true, description = "Residents at the end of 2022.")
        int population) {

    /** A region by code and name. */
    @Schema(description = "A region (maakunta, landskap).")
    public record RegionName(
            @Schema(required = true, description = "Two-digit national code.", examples = "17")
            String code,

            @Schema(required = true, description = "Name in Finnish, Swedish and English.")
            Words name) {

        static RegionName of(Region region) {
            return new RegionName(region.code, region.name);
        }
    }

    static MunicipalitySummary of(Municipality municipality) {
        return new MunicipalitySummary(
                municipality.code,
                municipality.name,
                RegionName.of(municipality.region),
                municipality.languages,
                municipality.urbanity,
                municipality.population);
    }
}
