package fi.openagenda.export.disclosure;

import static fi.openagenda.export.disclosure.Shown.WITHHELD;
import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.YesNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The base of a question that is asked of some alone is a count of the answers that lead to it. */
class RouteTest {

    private static final String SHOWN = "good=10 bad=10";

    private static final Question GENDER = single("gender", "f", "m");
    private static final Question AGE =
            single("age", List.of(List.of(List.of("young", "middle"), List.of("old"))), "young", "middle", "old");

    @Test
    void is_withheld_where_the_answer_that_leads_to_it_is() {
        Question after = after(in("q", "yes"));
        assertThat(total(after, single("q", "yes", "no"), Map.of("q", "yes"), 5, Map.of("q", "no")))
                .containsExactly(SHOWN);
        assertThat(total(after, single("q", "yes", "no"), Map.of("q", "yes"), 2, Map.of("q", "no")))
                .containsExactly(WITHHELD);
    }

    @Test
    void is_withheld_where_the_answer_that_leads_to_it_is_merged_with_another() {
        Question on = Survey.scale("q", 5);
        assertThat(total(after(in("q", "5")), on, Map.of("q", 5), 5, Map.of("q", 1)))
                .containsExactly(SHOWN);
        Survey survey = asked(after(in("q", "5")), on, Map.of("q", 5))
                .answered(1, A, Map.of("gender", "f", "q", 4))
                .answered(5, A, Map.of("gender", "f", "q", 1));
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly("1|2=5 3=0 4|5=21");
        assertThat(Shown.of(survey.cube()).total("after", A))
                .as("21 less the base would be the one who said 4")
                .containsExactly(WITHHELD);
        Survey both = asked(after(in("q", "4", "5")), on, Map.of("q", 5))
                .answered(1, A, Map.of("gender", "f", "q", 4))
                .answered(5, A, Map.of("gender", "f", "q", 1));
        assertThat(Shown.of(both.cube()).total("after", A))
                .as("both lead to it")
                .containsExactly(SHOWN);
    }

    @Test
    void guards_those_who_are_not_asked_where_several_answers_lead_to_it() {
        Question q = single("q", "yes", "no");
        Question after = after(new AnyOf(List.of(in("q", "yes"), in("age", "old"))));
        for (int notAsked : List.of(0, 2, 3)) {
            Survey survey = new Survey(List.of(AGE), q, after);
            Map<String, String> asked = Map.of("q", "no", "age", "old");
            survey.answered(10, A, with(asked, "good")).answered(10, A, with(asked, "bad"));
            survey.answered(10, A, with(Map.of("q", "yes", "age", "young"), "good"));
            survey.answered(10, A, with(Map.of("q", "yes", "age", "young"), "bad"));
            survey.answered(notAsked, A, Map.of("q", "no", "age", "young"));
            assertThat(Shown.of(survey.cube()).total("after", A))
                    .as("%d are not asked", notAsked)
                    .containsExactly(notAsked == 2 ? WITHHELD : "good=20 bad=20");
        }
    }

    @Test
    void is_withheld_where_one_of_several_answers_that_lead_to_it_is_merged_with_another() {
        Question q = single("q", List.of(List.of(List.of("none", "few"), List.of("many"))), "none", "few", "many");
        Question after = after(new Not(in("q", "none")));
        Survey survey = new Survey(List.of(GENDER), q, after)
                .answered(10, A, Map.of("gender", "f", "q", "many", "after", "good"))
                .answered(9, A, Map.of("gender", "f", "q", "many", "after", "bad"))
                .answered(1, A, Map.of("gender", "f", "q", "few", "after", "bad"))
                .answered(17, A, Map.of("gender", "f", "q", "none"));
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly("none|few=18 many=19");
        assertThat(Shown.of(survey.cube()).total("after", A))
                .as("20 less 19 would be the one who said few")
                .containsExactly(WITHHELD);
    }

    @Test
    void follows_a_code_beside_the_scale() {
        Question after = after(in("q", "dk"));
        assertThat(total(after, Survey.scale("q", 5, "dk"), Map.of("q", "dk"), 5, Map.of("q", 1)))
                .containsExactly(SHOWN);
        assertThat(total(after, Survey.scale("q", 5, "dk"), Map.of("q", "dk"), 0, Map.of()))
                .as("all say they do not know")
                .containsExactly(WITHHELD);
    }

    @Test
    void follows_yes_and_no() {
        Question on = Question.of("q", Words.EMPTY, new YesNo(Words.EMPTY, Words.EMPTY, List.of()), Optional.empty());
        assertThat(total(after(in("q", "yes")), on, Map.of("q", true), 5, Map.of("q", false)))
                .containsExactly(SHOWN);
        assertThat(total(after(in("q", "yes")), on, Map.of("q", true), 2, Map.of("q", false)))
                .containsExactly(WITHHELD);
    }

    @Test
    void follows_an_option_of_several() {
        Question on = Question.of(
                "q",
                Words.EMPTY,
                new Multiple(Survey.options("bus", "train"), Optional.empty(), Optional.empty(), false),
                Optional.empty());
        Question after = after(new AnswerTest("q", Optional.of("bus"), null, null, null, null));
        assertThat(total(after, on, Map.of("q", List.of("bus")), 5, Map.of("q", List.of("train"))))
                .containsExactly(SHOWN);
        assertThat(total(after, on, Map.of("q", List.of("bus")), 2, Map.of("q", List.of("train"))))
                .containsExactly(WITHHELD);
    }

    @Test
    void follows_the_bands_of_a_number_and_is_withheld_where_it_cuts_one() {
        Question on = Question.of(
                "q", Words.EMPTY, new Numeric(0, 99, List.of(new Band(0, 9), new Band(10, 99))), Optional.empty());
        assertThat(total(after(atLeast(10)), on, Map.of("q", 10), 5, Map.of("q", 9)))
                .containsExactly(SHOWN);
        assertThat(total(after(atLeast(10)), on, Map.of("q", 10), 2, Map.of("q", 9)))
                .containsExactly(WITHHELD);
        Survey survey = asked(after(atLeast(5)), on, Map.of("q", 10))
                .answered(5, A, Map.of("gender", "f", "q", 5, "after", "good"))
                .answered(1, A, Map.of("gender", "f", "q", 4));
        assertThat(Shown.of(survey.cube()).total("q", A)).containsExactly("0..9=6 10..99=20");
        assertThat(Shown.of(survey.cube()).total("after", A))
                .as("26 less its base would be the one who said 4")
                .containsExactly(WITHHELD);
    }

    @Test
    void follows_a_background_question_that_is_asked_first() {
        Question after = after(in("age", "old"));
        for (int young : List.of(2, 5)) {
            Survey survey = new Survey(List.of(AGE), after)
                    .answered(10, A, Map.of("age", "old", "after", "good"))
                    .answered(10, A, Map.of("age", "old", "after", "bad"))
                    .answered(young, A, Map.of("age", "young"));
            assertThat(Shown.of(survey.cube()).total("after", A)).containsExactly(young == 2 ? WITHHELD : SHOWN);
        }
    }

    @Test
    void is_never_shown_more_finely_than_what_leads_to_it() {
        Question q = single("q", "yes", "no");
        Survey survey = new Survey(List.of(AGE), q, after(in("q", "yes")));
        for (String age : List.of("young", "middle", "old")) {
            survey.answered(10, A, Map.of("age", age, "q", "yes", "after", "good"))
                    .answered(10, A, Map.of("age", age, "q", "yes", "after", "bad"))
                    .answered(age.equals("middle") ? 1 : 10, A, Map.of("age", age, "q", "no"));
        }
        assertThat(Shown.of(survey.cube()).lines("q", A, "age"))
                .containsExactly("young|middle yes=40 no=11", "old yes=20 no=10");
        assertThat(Shown.of(survey.cube()).lines("after", A, "age"))
                .containsExactly("young|middle good=20 bad=20", "old good=10 bad=10");
    }

    /** What is shown of those twenty who were asked where others were not. */
    private static List<String> total(
            Question after, Question on, Map<String, ?> leading, int others, Map<String, ?> notLeading) {
        Survey survey = asked(after, on, leading);
        Map<String, Object> answers = new HashMap<>(notLeading);
        answers.put("gender", "m");
        return Shown.of(survey.answered(others, A, answers).cube()).total("after", A);
    }

    private static Survey asked(Question after, Question on, Map<String, ?> leading) {
        Map<String, Object> answers = new HashMap<>(leading);
        answers.put("gender", "f");
        return new Survey(List.of(GENDER), on, after)
                .answered(10, A, with(answers, "good"))
                .answered(10, A, with(answers, "bad"));
    }

    private static Map<String, Object> with(Map<String, ?> answers, String after) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("after", after);
        return all;
    }

    private static Question after(Condition condition) {
        return Question.of("after", Words.EMPTY, single("after", "good", "bad").answer(), Optional.of(condition));
    }

    private static AnswerTest in(String question, String... codes) {
        return new AnswerTest(question, Optional.empty(), List.of(codes), null, null, null);
    }

    private static AnswerTest atLeast(int number) {
        return new AnswerTest("q", Optional.empty(), null, null, Optional.of(number), null);
    }
}
