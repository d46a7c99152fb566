package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.YesNo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final String[] FALLING = {
        "Erittäin hyvin", "Melko hyvin", "Ei hyvin eikä huonosti", "Melko huonosti", "Erittäin huonosti"
    };

    @Test
    void values_rise_by_one() {
        assertThat(Found.inAnswer(new Ordinal(valued(1, 2, 3, 4, 5)))).isEmpty();
        assertThat(Found.inAnswer(new Ordinal(valued(0, 1, 2, 3, 4)))).isEmpty();
        assertThat(Found.inAnswer(new Ordinal(valued(1, 2, 3, 5, 6)))).containsExactly("S009");
        assertThat(Found.inAnswer(new Ordinal(valued(5, 4, 3, 2, 1)))).containsExactly("S009");
    }

    @Test
    void a_scale_has_two_points_at_least_and_eleven_at_most() {
        assertThat(Found.level("S001", findings(new Ordinal(Sample.scale("Joskus")))))
                .isEqualTo(Level.ERROR);
        Words[] many = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Sample.fi("Kohta " + i))
                .toArray(Words[]::new);
        assertThat(Found.level("S001", findings(new Ordinal(Sample.scale(List.of(Sample.dontKnow("fi")), many)))))
                .isEqualTo(Level.ERROR);
    }

    @Test
    void the_ends_of_a_rating_are_labelled() {
        assertThat(Found.inAnswer(rating(0, 10, Sample.fi("Huonosti"), Sample.fi("Hyvin"))))
                .isEmpty();
        assertThat(Found.inAnswer(rating(0, 10, Words.EMPTY, Sample.fi("Hyvin"))))
                .containsExactly("S002");
        assertThat(Found.inAnswer(rating(10, 0, Sample.fi("Huonosti"), Sample.fi("Hyvin"))))
                .containsExactly("S001");
    }

    @Test
    void a_one_sided_scale_has_no_balance_to_keep() {
        assertThat(Found.inAnswer(new Ordinal(Sample.scale(
                        "En lainkaan tyytyväinen",
                        "Vähän tyytyväinen",
                        "Melko tyytyväinen",
                        "Tyytyväinen",
                        "Erittäin tyytyväinen"))))
                .isEmpty();
    }

    @Test
    void words_that_are_not_known_may_stand_on_either_side() {
        assertThat(Found.inAnswer(
                        new Ordinal(Sample.scale("Erittäin huono", "Huono", "Kohtalainen", "Hyvä", "Mainio"))))
                .isEmpty();
        assertThat(Found.inAnswer(new Ordinal(Sample.scale("Huono", "Kohtalainen", "Hyvä", "Mainio", "Erinomainen"))))
                .containsExactly("S005");
        assertThat(Found.inAnswer(
                        new Ordinal(Sample.scale("Huono", "Melko hyvä", "Hyvä", "Erittäin hyvä", "Erinomainen"))))
                .containsExactly("S004", "S005");
    }

    @Test
    void languages_that_deny_run_the_same_way() {
        Words low = Sample.words("fi", "Erittäin epätodennäköisesti", "en", "Not at all likely");
        Words high = Sample.words("fi", "Erittäin todennäköisesti", "en", "Extremely likely");
        Question question = Sample.question(
                "q",
                Sample.words("fi", "Suositteletko kuntaasi?", "en", "Would you recommend your municipality?"),
                new Rating(0, 10, low, high, List.of(Sample.dontKnow("fi", "en"))));
        assertThat(Found.in(question)).isEmpty();
        Words turnedLow = Sample.words("fi", high.in("fi"), "en", low.in("en"));
        Words turnedHigh = Sample.words("fi", low.in("fi"), "en", high.in("en"));
        Question turned = Sample.question(
                "q", question.text(), new Rating(0, 10, turnedLow, turnedHigh, List.of(Sample.dontKnow("fi", "en"))));
        assertThat(Found.in(turned)).containsExactly("S012");
    }

    @Test
    void all_scales_run_the_same_way() {
        Question other = Sample.question(
                "b",
                Sample.fi("Miten museo toimii?"),
                new Matrix(List.of(new Matrix.Row("r", Sample.fi("Näyttelyt"))), Sample.scale(FALLING), false));
        Question third = Sample.fi("c", "Mitä mieltä olet teistä?");
        assertThat(Found.in(Sample.fi("a", "Mitä mieltä olet uimahallista?"), third))
                .isEmpty();
        List<Finding> findings =
                Lint.ofQuestions(List.of(other, Sample.fi("a", "Mitä mieltä olet uimahallista?"), third), List.of());
        assertThat(Found.rules(findings)).containsExactly("S010");
        assertThat(Found.pointers("S010", findings)).containsExactly("/questions/0/answer");
    }

    @Test
    void whoever_does_not_know_can_say_so() {
        assertThat(Found.inAnswer(new YesNo(null, null, List.of()))).containsExactly("S006");
        assertThat(Found.inAnswer(new YesNo(null, null, List.of(Sample.dontKnow("fi")))))
                .isEmpty();
        assertThat(Found.inAnswer(new Rating(0, 10, Sample.fi("Huonosti"), Sample.fi("Hyvin"), List.of())))
                .containsExactly("S006");
    }

    private static List<Finding> findings(Ordinal answer) {
        return Lint.ofQuestions(List.of(Sample.question("q", Sample.fi("Miten?"), answer)), List.of());
    }

    private static Rating rating(int min, int max, Words low, Words high) {
        return new Rating(min, max, low, high, List.of(Sample.dontKnow("fi")));
    }

    private static Scale valued(int... values) {
        List<Scale.Point> points = Sample.satisfaction("fi").points();
        List<Option> beside = List.of(Sample.dontKnow("fi"));
        return new Scale(
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Scale.Point(values[i], points.get(i).label()))
                        .toList(),
                beside);
    }
}
