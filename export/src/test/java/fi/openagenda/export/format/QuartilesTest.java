package fi.openagenda.export.format;

import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.scale;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    private static final Question SCALE = scale("q", 5, "dk");

    @Test
    void are_the_first_answers_up_to_which_a_quarter_half_and_three_quarters_lie() {
        assertThat(quartiles(SCALE, Map.of(1, 10, 2, 10, 3, 10, 5, 10))).isEqualTo("1 2 3");
        assertThat(quartiles(SCALE, Map.of(1, 9, 2, 10, 3, 10, 5, 11))).isEqualTo("2 3 5");
    }

    @Test
    void are_bands_of_numbers() {
        Question number = Question.of(
                "q",
                Words.EMPTY,
                new Numeric(0, 99, List.of(new Band(0, 0), new Band(1, 9), new Band(10, 99))),
                Optional.empty());
        assertThat(quartiles(number, Map.of(0, 10, 4, 9, 9, 9, 10, 12))).isEqualTo("0 1..9 10..99");
    }

    @Test
    void are_of_thirty_respondents_at_least() {
        assertThat(quartiles(SCALE, Map.of(1, 10, 5, 19))).isEqualTo("- - -");
        assertThat(quartiles(SCALE, Map.of(1, 10, 5, 20))).isEqualTo("1 5 5");
    }

    @Test
    void are_unknown_among_answers_that_are_merged() {
        assertThat(quartiles(SCALE, Map.of(1, 2, 2, 10, 3, 10, 4, 10, 5, 8)))
                .as("1|2, 3 and 4|5")
                .isEqualTo("- 3 -");
    }

    @Test
    void are_not_of_answers_without_order() {
        assertThat(quartiles(single("q", "1", "2"), Map.of("1", 20, "2", 20))).isEqualTo("- - -");
        Cube cube = new Survey(List.of(), SCALE)
                .answered(20, A, Map.of("q", "dk"))
                .answered(20, A, Map.of("q", 1))
                .answered(20, A, Map.of("q", 5))
                .cube();
        assertThat(quartiles(cube, List.of(), "dk"))
                .as("a code beside the scale")
                .isEqualTo("- - -");
    }

    /** 60 women stand for 1 000 and 40 men for 1 000, so 1 is (50 / 60 + 5 / 40) / 2 = 48 % of the people, though 55 of 100. */
    @Test
    void are_of_the_weighted_shares_where_there_are_any() {
        Question gender = single("gender", "female", "male");
        Cube cube = new Survey(List.of(gender), SCALE)
                .weightedBy(new Strata.Roles(Optional.empty(), Optional.of("gender"), Optional.empty(), Set.of()))
                .answered(50, A, Map.of("gender", "female", "q", 1))
                .answered(10, A, Map.of("gender", "female", "q", 5))
                .answered(5, A, Map.of("gender", "male", "q", 1))
                .answered(35, A, Map.of("gender", "male", "q", 5))
                .cube();
        assertThat(quartiles(cube, List.of(people("female"), people("male")), "1"))
                .isEqualTo("1 5 5");
        assertThat(quartiles(cube, List.of(), "1")).isEqualTo("1 1 5");
    }

    private static String quartiles(Question question, Map<?, Integer> times) {
        Survey survey = new Survey(List.of(), question);
        times.forEach((answer, respondents) -> survey.answered(respondents, A, Map.of("q", answer)));
        return quartiles(survey.cube(), List.of(), "");
    }

    /** Of everybody in A, of the table that has an answer of this code; of the first one, if it is empty. */
    private static String quartiles(Cube cube, List<Population> people, String code) {
        Register register = new Register(cube.geography(), cube.layout().strata(), people, Map.of());
        Weights weights = Weights.of(cube, register, 20, 100);
        Settings settings = new Settings(new Protection(), area -> Integer.MAX_VALUE);
        ProtectedTable table = Disclosure.protect(cube, weights, settings).tables().stream()
                .filter(any -> any.variable().question().key().equals("q")
                        && any.area().equals(A)
                        && any.crossing().by().isEmpty())
                .filter(any -> code.isEmpty() || any.answers().get(0).code().equals(code))
                .findFirst()
                .orElseThrow();
        Quartiles quartiles = Quartiles.of(table, table.shown().orElseThrow().get(0));
        return Stream.of(quartiles.q1(), quartiles.median(), quartiles.q3())
                .map(answer -> answer.orElse("-"))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static Population people(String gender) {
        Population figure = new Population();
        figure.group = new Population.Group(A.code(), 2025, "15-34", gender);
        figure.persons = 1000;
        return figure;
    }
}
