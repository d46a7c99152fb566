package fi.openagenda.export.disclosure;

import static fi.openagenda.export.disclosure.Shown.WITHHELD;
import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.B;
import static fi.openagenda.export.tally.Survey.C;
import static fi.openagenda.export.tally.Survey.D;
import static fi.openagenda.export.tally.Survey.NORTH;
import static fi.openagenda.export.tally.Survey.SOUTH;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Ladder;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Sensitivity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    private static final Question GENDER = single("gender", "f", "m");
    private static final Question QUESTION = single("q", "yes", "no", "maybe");

    private static final Question AGE =
            single("age", List.of(List.of(List.of("young", "middle"), List.of("old"))), "young", "middle", "old");

    @ParameterizedTest(name = "{0} yes, {1} no, {2} maybe: {3}")
    @CsvSource({
        "0, 0, 0, withheld",
        "7, 3, 0, yes=7 no=3 maybe=0",
        "4, 3, 3, yes=4 no=3 maybe=3",
        "50, 47, 3, yes=50 no=47 maybe=3",
        "6, 3, 0, withheld",
        "7, 2, 1, withheld",
        "50, 49, 1, withheld",
        "10, 0, 0, withheld",
        "1, 0, 0, withheld"
    })
    void a_total_is_of_ten_and_each_answer_of_nobody_or_of_three_and_not_all_are_of_one_mind(
            int yes, int no, int maybe, String shown) {
        assertThat(Shown.of(answers(yes, no, maybe).cube()).total("q", A)).containsExactly(shown);
    }

    @ParameterizedTest(name = "{0} and {1} of a scale of five: {2}")
    @CsvSource({
        "6, 6, 1=6 2=6 3=0 4=0 5=0",
        "10, 2, withheld",
    })
    void answers_of_one_end_of_a_scale_cannot_be_merged_into_safety(int lowest, int second, String shown) {
        Survey survey = new Survey(List.of(GENDER), Survey.scale("q", 5))
                .answered(lowest, A, Map.of("gender", "f", "q", 1))
                .answered(second, A, Map.of("gender", "f", "q", 2));
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly(shown);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} on a scale of five: {4}")
    @CsvSource({
        "9, 3, 4, 7, 1=9 2=3 3=4 4=0 5=7",
        "9, 1, 4, 7, 1|2=10 3=4 4|5=7",
        "9, 1, 1, 7, 1|2|3=11 4|5=7",
        "9, 1, 1, 2, withheld"
    })
    void answers_are_merged_as_far_as_they_must_be(int one, int two, int three, int five, String shown) {
        Survey survey = new Survey(List.of(GENDER), Survey.scale("q", 5))
                .answered(one, A, Map.of("gender", "f", "q", 1))
                .answered(two, A, Map.of("gender", "f", "q", 2))
                .answered(three, A, Map.of("gender", "f", "q", 3))
                .answered(five, A, Map.of("gender", "f", "q", 5));
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly(shown);
    }

    @Test
    void a_barometer_may_demand_more() {
        Survey survey = answers(20, 8, 4);
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly("yes=20 no=8 maybe=4");
        assertThat(of(survey, new Protection(null, Optional.of(33), null, null, null, null, null, null))
                        .total("q", A))
                .containsExactly(WITHHELD);
        assertThat(of(survey, new Protection(null, null, Optional.of(5), null, null, null, null, null))
                        .total("q", A))
                .containsExactly(WITHHELD);
    }

    @ParameterizedTest(name = "sensitive {0}, {1} inhabitants, {2} say maybe: {3}")
    @CsvSource({
        "false, 1000, 4, yes=20 no=8 maybe=4",
        "false, 999, 4, withheld",
        "false, 999, 5, yes=20 no=8 maybe=5",
        "true, 1000, 4, withheld",
        "true, 1000, 5, yes=20 no=8 maybe=5"
    })
    void answers_of_fewer_than_five_are_not_shown_where_they_are_sensitive_or_everybody_knows_everybody(
            boolean sensitive, int inhabitants, int maybe, String shown) {
        Survey survey = answers(sensitive ? sensitive(QUESTION) : QUESTION, 20, 8, maybe);
        Settings settings = new Settings(new Protection(), area -> inhabitants);
        assertThat(Shown.of(survey.cube(), settings).total("q", A)).containsExactly(shown);
    }

    @Test
    void nobody_choosing_an_option_is_no_secret_but_everybody_is() {
        Question question = Question.of(
                "q",
                Words.EMPTY,
                new Multiple(Survey.options("bus", "train"), Optional.empty(), Optional.empty(), false),
                Optional.empty());
        Shown shown = Shown.of(new Survey(List.of(GENDER), question)
                .answered(12, A, Map.of("gender", "f", "q", List.of("bus")))
                .cube());
        assertThat(shown.tables())
                .filteredOn(table -> table.variable().question() == question
                        && table.area().equals(A)
                        && table.crossing().by().isEmpty())
                .extracting(table -> table.shown().map(rows -> rows.get(0).counts()))
                .containsExactly(Optional.empty(), Optional.of(List.of(0, 12)));
    }

    @Test
    void a_group_that_is_too_small_is_merged_by_the_ladder() {
        Survey survey = new Survey(List.of(AGE), QUESTION);
        each(survey, A, 10, Map.of("age", "young"));
        each(survey, A, 2, Map.of("age", "middle"));
        each(survey, A, 10, Map.of("age", "old"));
        assertThat(Shown.of(survey.cube()).lines("q", A, "age"))
                .containsExactly("young|middle yes=12 no=12 maybe=0", "old yes=10 no=10 maybe=0");
    }

    @Test
    void where_nothing_can_be_merged_the_table_is_withheld_but_not_the_total() {
        Survey survey = new Survey(List.of(GENDER), QUESTION);
        each(survey, A, 10, Map.of("gender", "f"));
        each(survey, A, 3, Map.of("gender", "m"));
        Shown shown = Shown.of(survey.cube());
        assertThat(shown.lines("q", A, "gender")).containsExactly(WITHHELD);
        assertThat(shown.total("q", A)).containsExactly("yes=13 no=13 maybe=0");
    }

    @Test
    void pairs_are_shown_where_both_are_and_never_more_finely() {
        Question language = single("language", "fi", "sv");
        Survey survey = new Survey(List.of(AGE, GENDER, language), QUESTION);
        for (String gender : List.of("f", "m")) {
            each(survey, A, 10, Map.of("age", "young", "gender", gender, "language", "fi"));
            each(survey, A, 1, Map.of("age", "middle", "gender", gender, "language", "fi"));
            each(survey, A, 10, Map.of("age", "old", "gender", gender, "language", "fi"));
        }
        each(survey, A, 3, Map.of("age", "old", "gender", "m", "language", "sv"));
        Shown shown = Shown.of(survey.cube());
        assertThat(shown.lines("q", A, "age*gender"))
                .containsExactly(
                        "young|middle f yes=11 no=11 maybe=0",
                        "young|middle m yes=11 no=11 maybe=0",
                        "old f yes=10 no=10 maybe=0",
                        "old m yes=13 no=13 maybe=0");
        assertThat(shown.lines("q", A, "language")).containsExactly(WITHHELD);
        assertThat(shown.lines("q", A, "gender*language")).isEmpty();
    }

    @Test
    void who_is_alone_in_being_withheld_takes_the_smallest_neighbour_along() {
        Survey survey = new Survey(List.of(GENDER), QUESTION);
        each(survey, A, 10, Map.of("gender", "f"));
        each(survey, B, 8, Map.of("gender", "f"));
        each(survey, C, 2, Map.of("gender", "f"));
        Shown shown = Shown.of(survey.cube());
        assertThat(shown.total("q", NORTH)).containsExactly("yes=20 no=20 maybe=0");
        assertThat(shown.total("q", A)).containsExactly("yes=10 no=10 maybe=0");
        assertThat(shown.total("q", B)).as("or C would be the rest").containsExactly(WITHHELD);
        assertThat(withoutRemainderRule(survey).total("q", B)).containsExactly("yes=8 no=8 maybe=0");
    }

    @Test
    void two_hide_each_other_if_they_are_enough_together() {
        Survey survey = new Survey(List.of(GENDER), QUESTION);
        each(survey, A, 10, Map.of("gender", "f"));
        each(survey, B, 3, Map.of("gender", "f"));
        each(survey, C, 4, Map.of("gender", "f"));
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly("yes=10 no=10 maybe=0");

        Survey fewer = new Survey(List.of(GENDER), QUESTION);
        each(fewer, A, 10, Map.of("gender", "f"));
        each(fewer, B, 2, Map.of("gender", "f"));
        each(fewer, C, 2, Map.of("gender", "f"));
        assertThat(Shown.of(fewer.cube()).total("q", A)).as("8 would be left").containsExactly(WITHHELD);
    }

    @Test
    void a_neighbour_whose_answers_are_merged_hides_nobody() {
        Survey survey = new Survey(List.of(GENDER), Survey.scale("q", 5))
                .answered(10, A, Map.of("gender", "f", "q", 1))
                .answered(10, A, Map.of("gender", "f", "q", 5))
                .answered(3, B, Map.of("gender", "f", "q", 1))
                .answered(2, B, Map.of("gender", "f", "q", 5));
        Settings asShown = new Settings(new Protection(), area -> Integer.MAX_VALUE, Remainders.AS_SHOWN);
        assertThat(Shown.of(survey.cube(), asShown).total("q", NORTH)).containsExactly("1=13 2=0 3=0 4=0 5=12");
        assertThat(Shown.of(survey.cube(), asShown).total("q", A))
                .as("the rest is B: 3 and 2")
                .containsExactly("1|2|3=10 4|5=10");
        assertThat(Shown.of(survey.cube()).total("q", NORTH)).containsExactly("1=13 2=0 3=0 4=0 5=12");
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly(WITHHELD);
    }

    @Test
    void a_region_between_is_subtracted_too() {
        Survey survey = new Survey(List.of(GENDER), QUESTION);
        each(survey, A, 20, Map.of("gender", "f"));
        each(survey, B, 10, Map.of("gender", "f"));
        each(survey, D, 2, Map.of("gender", "f"));
        Shown shown = Shown.of(survey.cube());
        assertThat(shown.total("q", SOUTH)).containsExactly(WITHHELD);
        assertThat(shown.total("q", Geography.NATION)).containsExactly("yes=32 no=32 maybe=0");
        assertThat(shown.total("q", NORTH))
                .as("or the nation less the north would be D")
                .containsExactly(WITHHELD);
        assertThat(shown.total("q", B)).as("it hides D").containsExactly(WITHHELD);
    }

    @Test
    void the_tables_of_a_ranking_are_shown_together_or_not_at_all_and_never_merged() {
        Question ranking = Question.of(
                "first",
                Words.EMPTY,
                new Ranking(Survey.options("a", "b", "c"), Optional.empty(), false),
                Optional.empty());
        Survey survey = new Survey(List.of(GENDER), ranking)
                .answered(10, A, Map.of("gender", "f", "first", List.of("a", "b", "c")))
                .answered(10, A, Map.of("gender", "f", "first", List.of("b", "c", "a")))
                .answered(10, A, Map.of("gender", "f", "first", List.of("c", "a", "b")));
        assertThat(shownOf(survey, ranking)).hasSizeGreaterThan(3).containsOnly(true);
        survey.answered(1, A, Map.of("gender", "f", "first", List.of("a")));
        assertThat(shownOf(survey, ranking))
                .as("one leaves b and c out")
                .hasSizeGreaterThan(3)
                .containsOnly(false);
    }

    @Test
    void a_municipalitys_own_question_is_shown_for_it_alone() {
        Survey survey = new Survey(List.of(GENDER), QUESTION).asking(A, single("own", "good", "bad"));
        survey.answered(8, A, Map.of("gender", "f", "own", "good"))
                .answered(7, A, Map.of("gender", "f", "own", "bad"))
                .answered(7, B, Map.of("gender", "f", "q", "yes"));
        Shown shown = Shown.of(survey.cube());
        assertThat(shown.total("own", A)).containsExactly("good=8 bad=7");
        assertThat(shown.tables())
                .filteredOn(table -> table.variable().code().equals("own"))
                .allMatch(table -> table.area().equals(A));
    }

    @Test
    void strict_results_are_of_thirty_and_of_five_and_in_pairs_only_of_many() {
        Protection strict = new Protection(Protection.Mode.STRICT, null, null, null, null, null, null, null);
        assertThat(of(answers(20, 9, 0), strict).total("q", A)).containsExactly(WITHHELD);
        assertThat(of(answers(20, 6, 4), strict).total("q", A)).containsExactly(WITHHELD);
        assertThat(of(answers(20, 10, 0), strict).total("q", A)).containsExactly("yes=20 no=10 maybe=0");

        Survey survey = new Survey(List.of(AGE, GENDER), QUESTION);
        for (String age : List.of("young", "middle", "old")) {
            each(survey, A, 25, Map.of("age", age, "gender", "f"));
            each(survey, A, 24, Map.of("age", age, "gender", "m"));
        }
        assertThat(of(survey, strict).lines("q", A, "age")).hasSize(3);
        assertThat(of(survey, strict).lines("q", A, "age*gender")).as("of 294").isEmpty();
        each(survey, A, 3, Map.of("age", "old", "gender", "m"));
        assertThat(of(survey, strict).lines("q", A, "age*gender")).as("of 300").hasSize(6);
    }

    @Test
    void the_order_of_respondents_makes_no_difference() {
        Survey survey = chance(new Random(5));
        List<ProtectedTable> tables = Shown.of(survey.cube()).tables();
        assertThat(Shown.of(survey.shuffled(new Random(6)).cube()).tables())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(tables);
    }

    @Test
    void one_respondent_more_changes_elsewhere_only_what_is_merged_for_it() {
        Survey survey = chance(new Random(7));
        List<ProtectedTable> before = Shown.of(survey.cube()).tables();
        survey.answered(1, D, Map.of("age", "old", "gender", "f", "q", "yes"));
        Map<String, ProtectedTable> after = Shown.of(survey.cube()).tables().stream()
                .collect(Collectors.toMap(DisclosureTest::name, table -> table));
        assertThat(before)
                .filteredOn(table -> List.of(A, B, C, NORTH).contains(table.area()))
                .filteredOn(table -> Optional.ofNullable(after.get(name(table)))
                        .flatMap(ProtectedTable::resolution)
                        .equals(table.resolution()))
                .hasSizeGreaterThan(10)
                .allSatisfy(table -> assertThat(after.get(name(table)).shown()).isEqualTo(table.shown()));
    }

    @Test
    void a_ladder_that_is_not_nested_is_refused() {
        assertThatThrownBy(() -> new Ladder(List.of(List.of(0, 1, 2, 3), List.of(0, 0, 1, 1), List.of(0, 1, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Level 2 does not merge blocks of level 1");
    }

    /** So many say yes in A, so many no, and so many maybe. */
    private static Survey answers(int yes, int no, int maybe) {
        return answers(QUESTION, yes, no, maybe);
    }

    private static Survey answers(Question question, int yes, int no, int maybe) {
        return new Survey(List.of(GENDER), question)
                .answered(yes, A, Map.of("gender", "f", "q", "yes"))
                .answered(no, A, Map.of("gender", "f", "q", "no"))
                .answered(maybe, A, Map.of("gender", "f", "q", "maybe"));
    }

    /** So many of a group say yes, and as many say no. */
    private static void each(Survey survey, Area area, int times, Map<String, String> group) {
        for (String answer : List.of("yes", "no")) {
            Map<String, String> answers = new HashMap<>(group);
            answers.put("q", answer);
            survey.answered(times, area, answers);
        }
    }

    /** Respondents of four municipalities, some of them few. */
    private static Survey chance(Random random) {
        Survey survey = new Survey(List.of(AGE, GENDER), QUESTION);
        for (Area area : List.of(A, B, C, D)) {
            for (String age : List.of("young", "middle", "old")) {
                for (String gender : List.of("f", "m")) {
                    for (String answer : List.of("yes", "no", "maybe")) {
                        survey.answered(
                                random.nextInt(answer.equals("maybe") ? 6 : 40),
                                area,
                                Map.of("age", age, "gender", gender, "q", answer));
                    }
                }
            }
        }
        return survey;
    }

    private static Shown of(Survey survey, Protection protection) {
        return Shown.of(survey.cube(), new Settings(protection, area -> Integer.MAX_VALUE));
    }

    private static Shown withoutRemainderRule(Survey survey) {
        return Shown.of(survey.cube(), new Settings(new Protection(), area -> Integer.MAX_VALUE, Remainders.NONE));
    }

    /** Whether each table of a question in A is shown. */
    private static List<Boolean> shownOf(Survey survey, Question question) {
        return Shown.of(survey.cube()).tables().stream()
                .filter(table -> table.variable().question() == question
                        && table.area().equals(A)
                        && table.crossing().by().isEmpty())
                .map(table -> table.shown().isPresent())
                .toList();
    }

    private static Question sensitive(Question question) {
        return new Question(
                question.key(),
                1,
                question.text(),
                Optional.empty(),
                question.answer(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(Sensitivity.SENSITIVE),
                Optional.empty());
    }

    private static String name(ProtectedTable table) {
        return String.join(
                "/",
                table.variable().code(),
                table.answers().get(0).code().split("\\|")[0],
                table.crossing().key(),
                table.area().code());
    }
}
