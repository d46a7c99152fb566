package fi.openagenda.model.protection;

import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.question.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which background questions ask what the population register knows too: those with at least two options that are its age
 * groups or its genders, by code. What the register does not know of a person, no figure can be weighted by.
 *
 * @param age the one that asks for the age group, if any does
 * @param gender the one that asks for the gender, if any does
 */
public record RegisterQuestions(Optional<Question> age, Optional<Question> gender) {

    private static final int FEWEST = 2;

    /** Those among background questions; of several alike the first. */
    public static RegisterQuestions of(List<Question> background, Collection<Population> register) {
        return new RegisterQuestions(
                first(background, register, figure -> figure.group.ageGroup()),
                first(background, register, figure -> figure.group.gender()));
    }

    private static Optional<Question> first(
            List<Question> background, Collection<Population> register, Function<Population, String> property) {
        Set<String> values = register.stream().map(property).collect(Collectors.toSet());
        return background.stream()
                .filter(question -> question.answer().codes().stream()
                                .filter(values::contains)
                                .count()
                        >= FEWEST)
                .findFirst();
    }
}
