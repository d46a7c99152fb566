package fi.openagenda.export.participation;

import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.RegisterQuestions;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a round asks that the population register knows.
 *
 * @param questions each, and how it sees one figure of the register
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
        RegisterQuestions asked = RegisterQuestions.of(core.background(), register);
        Map<Question, Function<Population, String>> questions = new LinkedHashMap<>();
        asked.age().ifPresent(question -> questions.put(question, figure -> figure.group.ageGroup()));
        asked.gender().ifPresent(question -> questions.put(question, figure -> figure.group.gender()));
        return new Margin(
                questions,
                asked.age().stream()
                        .flatMap(question -> question.answer().codes().stream())
                        .collect(Collectors.toSet()));
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
