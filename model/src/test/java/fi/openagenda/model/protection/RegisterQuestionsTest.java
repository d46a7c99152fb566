package fi.openagenda.model.protection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterQuestionsTest {

    private static final List<Population> REGISTER = Stream.of("15-17", "18-24", "25-34")
            .flatMap(age -> Stream.of(people(age, "female"), people(age, "male")))
            .toList();

    @Test
    void they_are_known_by_the_codes_of_their_options() {
        Question home = question("home", "house", "flat", "other");
        Question age = question("years-of-life", "15-17", "18-24", "secret");
        Question gender = question("sex", "female", "male", "other");
        assertThat(RegisterQuestions.of(List.of(home, gender, age), REGISTER))
                .isEqualTo(new RegisterQuestions(Optional.of(age), Optional.of(gender)));
        assertThat(RegisterQuestions.of(List.of(home, question("one", "15-17", "older")), REGISTER))
                .as("one code in common is chance")
                .isEqualTo(new RegisterQuestions(Optional.empty(), Optional.empty()));
    }

    @Test
    void of_several_alike_it_is_the_first() {
        Question own = question("own", "15-17", "18-24");
        assertThat(RegisterQuestions.of(List.of(own, question("partners", "18-24", "25-34")), REGISTER)
                        .age())
                .contains(own);
    }

    private static Question question(String key, String... codes) {
        return Question.of(
                key,
                Words.EMPTY,
                new Single(
                        Stream.of(codes)
                                .map(code -> new Option(code, Words.EMPTY))
                                .toList(),
                        false),
                Optional.empty());
    }

    private static Population people(String age, String gender) {
        Population people = new Population();
        people.group = new Population.Group("139", 2025, age, gender);
        return people;
    }
}
