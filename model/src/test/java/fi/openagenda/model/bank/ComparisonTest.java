package fi.openagenda.model.bank;

import static fi.openagenda.model.bank.Comparability.BROKEN;
import static fi.openagenda.model.bank.Comparability.COMPARABLE;
import static fi.openagenda.model.bank.Comparability.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Single ABC = new Single(options("a", "b", "c"), false);

    @Test
    void other_answers_break_a_series() {
        assertThat(changed(ABC, new Text(10))).isEqualTo(BROKEN);
        assertThat(changed(ABC, new Single(options("a", "b"), false))).isEqualTo(BROKEN);
        assertThat(changed(ABC, new Single(options("a", "b", "d"), false))).isEqualTo(BROKEN);
        assertThat(changed(ABC, new Multiple(ABC.options(), Optional.empty(), Optional.empty(), false)))
                .isEqualTo(BROKEN);
        assertThat(changed(new Ordinal(scale(5)), new Ordinal(scale(7)))).isEqualTo(BROKEN);
        assertThat(changed(new Numeric(0, 9, List.of()), new Numeric(0, 10, List.of())))
                .isEqualTo(BROKEN);
        assertThat(changed(matrix("x", "y"), matrix("x", "z"))).isEqualTo(BROKEN);
    }

    @Test
    void what_a_code_means_for_the_base_is_part_of_the_answers() {
        Option unsure = new Option("c", label("c"), true, false, false);
        assertThat(changed(
                        ABC,
                        new Single(List.of(ABC.options().get(0), ABC.options().get(1), unsure), false)))
                .isEqualTo(BROKEN);
    }

    @Test
    void another_order_of_answers_stays_comparable() {
        assertThat(changed(ABC, new Single(options("c", "b", "a"), false))).isEqualTo(COMPARABLE);
        assertThat(changed(ABC, new Single(ABC.options(), true))).isEqualTo(COMPARABLE);
        assertThat(changed(matrix("x", "y"), matrix("y", "x"))).isEqualTo(COMPARABLE);
    }

    @Test
    void how_options_are_merged_is_nothing_respondents_see() {
        Single merged = new Single(ABC.options(), false, List.of(List.of(List.of("a", "b"), List.of("c"))), List.of());
        assertThat(changed(ABC, merged)).isEqualTo(SAME);
        assertThat(changed(merged, new Single(ABC.options(), false, List.of(), List.of("c"))))
                .isEqualTo(SAME);
        assertThat(Comparison.of(question(ABC), question(merged)).differences())
                .extracting(Change.Difference::pointer)
                .containsExactly("/answer");
        assertThat(changed(ABC, new Single(options("b", "a", "c"), false, merged.levels(), List.of())))
                .isEqualTo(COMPARABLE);
    }

    @Test
    void asking_other_people_breaks_a_series() {
        Condition condition =
                new AnswerTest("before", Optional.empty(), List.of("x"), List.of(), Optional.empty(), Optional.empty());
        Change change = Comparison.of(
                Question.of("q", label("Q?"), ABC, Optional.empty()),
                Question.of("q", label("Q?"), ABC, Optional.of(condition)));
        assertThat(change.comparability()).isEqualTo(BROKEN);
        assertThat(change.differences()).extracting(Change.Difference::pointer).containsExactly("/showIf");
    }

    @Test
    void a_translation_that_is_added_changes_nothing_and_one_that_goes_does() {
        Question finnish = question(Map.of("fi", "Kuinka usein käyt kirjastossa?"));
        Question both = question(Map.of("fi", "Kuinka usein käyt kirjastossa?", "sv", "Hur ofta?"));
        assertThat(Comparison.of(finnish, both).comparability()).isEqualTo(SAME);
        assertThat(Comparison.of(both, finnish).comparability()).isEqualTo(COMPARABLE);
        assertThat(Comparison.of(both, both).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kuinka usein kävit kirjastossa?  | Kuinka usein kävit kirjatossa?   | SAME
                    Kuinka usein kävit kirjastossa?  | kuinka usein kävit  kirjastossa  | SAME
                    How often did you recieve help?  | How often did you receive help?  | SAME
                    Kuinka usein kävit kirjastossa?  | Kuinka usein kävit uimahallissa? | COMPARABLE
                    Is the service now good?         | Is the service not good?         | COMPARABLE
                    Känner du dig trygg?             | Känner du dig otrygg?            | COMPARABLE
                    Did you visit in the past 6 months? | Did you visit in the past 9 months? | COMPARABLE
                    Olet käynyt koskaan?             | Olet käynyt koska?               | COMPARABLE
                    """)
    void a_slip_of_the_pen_is_told_from_another_wording(String before, String after, Comparability comparability) {
        assertThat(Comparison.of(question(Map.of("fi", before)), question(Map.of("fi", after)))
                        .comparability())
                .isEqualTo(comparability);
    }

    @Test
    void a_declaration_is_only_ever_stricter() {
        Change change = Comparison.of(question(Map.of("fi", "Yksi?")), question(Map.of("fi", "Toinen?")));
        assertThat(change.declaredAs(SAME).comparability()).isEqualTo(COMPARABLE);
        assertThat(change.declaredAs(BROKEN).comparability()).isEqualTo(BROKEN);
        assertThat(change.declaredAs(BROKEN).computed()).isEqualTo(COMPARABLE);
    }

    private static Comparability changed(AnswerType before, AnswerType after) {
        return Comparison.of(question(before), question(after)).comparability();
    }

    private static Question question(AnswerType answer) {
        return Question.of("q", label("Q?"), answer, Optional.empty());
    }

    private static Question question(Map<String, String> text) {
        return Question.of("q", Words.of(text), new YesNo(null, null, List.of()), Optional.empty());
    }

    private static Matrix matrix(String... rows) {
        return new Matrix(
                Stream.of(rows).map(row -> new Matrix.Row(row, label(row))).toList(), scale(5), false);
    }

    private static Scale scale(int points) {
        return new Scale(
                IntStream.rangeClosed(1, points)
                        .mapToObj(value -> new Scale.Point(value, label("p" + value)))
                        .toList(),
                List.of());
    }

    private static List<Option> options(String... codes) {
        return Stream.of(codes).map(code -> new Option(code, label(code))).toList();
    }

    private static Words label(String text) {
        return Words.of(Map.of("fi", text));
    }
}
