package fi.openagenda.export.participation;

import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which background questions ask what the population register knows: those whose options are its age groups or its genders.
 *
 * @param questions key of each, and how it sees one figure of the register
 * @param ages the age groups that are asked; everybody when none is
 */
record Margin(Map<Question, Function<Population, String>> questions, Set<String> ages) {

    /**
     * People who would answer a background question alike.
     *
     * @param question its key
     * @param code the option's
     */
    record Group(String question, String code) {}

    static Margin of(Core core, List<Population> register) {
        Map<Question, Function<Population, String>> questions = new LinkedHashMap<>();
        List<Function<Population, String>> known =
                List.of(figure -> figure.group.ageGroup(), figure -> figure.group.gender());
        for (Function<Population, String> property : known) {
            Set<String> values = register.stream().map(property).collect(Collectors.toSet());
            core.background().stream()
                    .filter(question -> question.answer().codes().stream()
                                    .filter(values::contains)
                                    .count()
                            > 1)
                    .forEach(question -> questions.put(question, property));
        }
        Set<String> ages = questions.entrySet().stream()
                .filter(asked -> asked.getValue() == known.get(0))
                .flatMap(asked -> asked.getKey().answer().codes().stream())
                .collect(Collectors.toSet());
        return new Margin(questions, ages);
    }

    /** How many people there are in each group. */
    Map<Group, Integer> people(List<Population> figures) {
        Map<Group, Integer> people = new LinkedHashMap<>();
        questions.forEach((question, property) -> figures.stream()
                .filter(figure -> ages.isEmpty() || ages.contains(figure.group.ageGroup()))
                .filter(figure -> question.answer().codes().contains(property.apply(figure)))
                .forEach(figure ->
                        people.merge(new Group(question.key(), property.apply(figure)), figure.persons, Integer::sum)));
        return people;
    }
}
