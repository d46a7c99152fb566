package fi.openagenda.export.weighting;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.model.municipality.Population;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many people live in the municipalities of a round, as the population register knows them. Those who lived in a
 * municipality that has been merged since live in the one that it was merged into.
 */
public final class Register {

    private final Geography geography;
    private final Strata strata;
    private final Map<Area, List<Population>> figures = new HashMap<>();

    /**
     * The people of these areas.
     *
     * @param known figures of one year
     * @param mergedInto where the people of municipalities that are no more live today, by code
     */
    public Register(Geography geography, Strata strata, Collection<Population> known, Map<String, String> mergedInto) {
        this.geography = geography;
        this.strata = strata;
        Map<String, List<Population>> byCode = known.stream()
                .collect(Collectors.groupingBy(figure ->
                        mergedInto.getOrDefault(figure.group.municipalityCode(), figure.group.municipalityCode())));
        geography
                .municipalities()
                .forEach(
                        municipality -> figures.put(municipality, byCode.getOrDefault(municipality.code(), List.of())));
    }

    /** The figures are of 31 December of this year; nothing where there are none. */
    public OptionalInt year() {
        return !isKnown()
                ? OptionalInt.empty()
                : figures.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(figure -> figure.group.year())
                        .findFirst();
    }

    /** Everybody who lives in an area. */
    public int inhabitants(Area area) {
        return people(area, figure -> true);
    }

    /** Those of the ages that are asked, in an area. */
    public int asked(Area area) {
        return people(area, this::isAsked);
    }

    /** Those of each group of a breakdown; nothing where the register does not know it. */
    public Optional<int[]> groups(Breakdown breakdown, Area area) {
        Optional<Function<Population, String>> property =
                strata.age().filter(breakdown::equals).isPresent()
                        ? Optional.of(figure -> figure.group.ageGroup())
                        : strata.gender().filter(breakdown::equals).isPresent()
                                ? Optional.of(figure -> figure.group.gender())
                                : Optional.empty();
        return property.map(of -> breakdown.categories().stream()
                .mapToInt(category -> people(
                        area, figure -> isAsked(figure) && of.apply(figure).equals(category.code())))
                .toArray());
    }

    /** Those of each age class and gender of the strata, by municipality where there are any figures. */
    Map<Area, int[][]> byStratum() {
        Map<Area, int[][]> all = new HashMap<>();
        figures.forEach((municipality, of) -> {
            if (!of.isEmpty() && isKnown()) {
                all.put(municipality, byStratum(of));
            }
        });
        return all;
    }

    private int[][] byStratum(List<Population> of) {
        int[][] people = new int[strata.ages()][strata.genders()];
        for (Population figure : of) {
            OptionalInt age = position(strata.age(), figure.group.ageGroup());
            OptionalInt gender = position(strata.gender(), figure.group.gender());
            if (age.isPresent() && gender.isPresent()) {
                int ageClass = strata.age().isPresent() ? strata.ageClassOf()[age.getAsInt()] : 0;
                people[ageClass][gender.getAsInt()] += figure.persons;
            }
        }
        return people;
    }

    /** Of those of whom neither age nor gender is known it is not known whether they live there at all. */
    private boolean isAsked(Population figure) {
        return isKnown() && position(strata.age(), figure.group.ageGroup()).isPresent();
    }

    private boolean isKnown() {
        return strata.age().isPresent() || strata.gender().isPresent();
    }

    private static OptionalInt position(Optional<Breakdown> breakdown, String code) {
        return breakdown.map(by -> by.positionOf(code)).orElse(OptionalInt.of(0));
    }

    private int people(Area area, Predicate<Population> among) {
        return geography.municipalities(area).stream()
                .flatMap(municipality -> figures.get(municipality).stream())
                .filter(among)
                .mapToInt(figure -> figure.persons)
                .sum();
    }
}
