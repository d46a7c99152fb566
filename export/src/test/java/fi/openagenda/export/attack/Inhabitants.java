package fi.openagenda.export.attack;

import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.model.municipality.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Who lives in the municipalities of a random nation, as the population register knows it: the same for the same nation. */
final class Inhabitants {

    /** The register knows age and gender, and everybody is spoken of. */
    static final Strata.Roles ROLES =
            new Strata.Roles(Optional.of("age"), Optional.of("gender"), Optional.empty(), Set.of());

    private Inhabitants() {}

    /** Five to fifteen for each respondent of an age and gender and one more, so that weights differ a lot. */
    static List<Population> of(RandomNation nation) {
        SplittableRandom random = new SplittableRandom(nation.respondents().size());
        List<Population> people = new ArrayList<>();
        Breakdown ages = nation.asked().breakdowns().get(0);
        Breakdown genders = nation.asked().breakdowns().get(1);
        for (int municipality = 0; municipality < nation.regions().size(); municipality++) {
            for (int age = 0; age < ages.categories().size(); age++) {
                for (int gender = 0; gender < genders.categories().size(); gender++) {
                    List<Integer> group = List.of(municipality, age, gender);
                    long respondents = nation.respondents().stream()
                            .filter(one -> group.equals(List.of(
                                    one.municipality(),
                                    one.background().get(0),
                                    one.background().get(1))))
                            .count();
                    people.add(figure(
                            municipality,
                            ages.categories().get(age),
                            genders.categories().get(gender),
                            (int) Math.rint((respondents + 1) * random.nextDouble(5, 15))));
                }
            }
        }
        return people;
    }

    private static Population figure(int municipality, Category age, Category gender, int persons) {
        Population figure = new Population();
        figure.group = new Population.Group(Tallied.municipality(municipality).code(), 2024, age.code(), gender.code());
        figure.persons = persons;
        return figure;
    }
}
