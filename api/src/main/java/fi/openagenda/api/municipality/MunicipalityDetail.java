package fi.openagenda.api.municipality;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.municipality.Population;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality with its population. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Municipality", description = "A municipality with its population.")
public record MunicipalityDetail(
        @Schema(required = true, description = "Three-digit national code.", examples = "139")
        String code,

        @Schema(required = true, description = "Name; in the Sámi homeland also in the Sámi languages.")
        Words name,

        @Schema(required = true, description = "The region it belongs to.")
        MunicipalitySummary.RegionName region,

        @Schema(required = true, description = "Official languages, that of the majority first.")
        List<String> languages,

        @Schema(
                required = true,
                description = "Statistics Finland's grouping of municipalities.",
                enumeration = {"urban", "semi-urban", "rural"})
        String urbanity,

        @Schema(required = true, description = "Residents at the end of 2022.")
        int population,

        @Schema(description = "Residents by age and gender; those of a merged municipality are where it went.")
        Optional<PopulationGroups> populationGroups,

        @Schema(description = "Code of the municipality into which this one was merged.")
        Optional<String> mergedInto) {

    /** Residents by age and gender at the end of one year. */
    @Schema(description = "Residents by age and gender at the end of one year.")
    public record PopulationGroups(
            @Schema(required = true, description = "The figures are of 31 December.")
            int year,

            @Schema(required = true, description = "Where they come from.")
            String source,

            @Schema(required = true, description = "Youngest first.")
            List<Group> groups) {

        static PopulationGroups of(int year, List<Population> population) {
            return new PopulationGroups(
                    year,
                    Population.SOURCE,
                    population.stream()
                            .map(part -> new Group(part.group.ageGroup(), part.group.gender(), part.persons))
                            .toList());
        }
    }

    /** One group. */
    @Schema(name = "PopulationGroup", description = "Residents of one age group and gender.")
    public record Group(
            @Schema(required = true, description = "Years of age.", examples = "25-34")
            String ageGroup,

            @Schema(
                    required = true,
                    description = "As in the population register.",
                    enumeration = {"female", "male"})
            String gender,

            @Schema(required = true, description = "How many people.")
            int persons) {}

    static MunicipalityDetail of(Municipality municipality, List<Population> population) {
        return new MunicipalityDetail(
                municipality.code,
                municipality.name,
                MunicipalitySummary.RegionName.of(municipality.region),
                municipality.languages,
                municipality.urbanity,
                municipality.population,
                population.stream().findFirst().map(first -> PopulationGroups.of(first.group.year(), population)),
                municipality.mergedInto());
    }
}
