package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Sensitivity;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void two_things_are_found_in_rows_and_behind_a_slash() {
        Matrix matrix = new Matrix(
                List.of(
                        new Matrix.Row("a", Sample.fi("Kadut ja puistot")),
                        new Matrix.Row("b", Sample.fi("Kirjasto/uimahalli")),
                        new Matrix.Row("c", Sample.fi("Museo"))),
                Sample.satisfaction("fi"),
                false);
        List<Finding> findings = Lint.ofQuestions(
                List.of(Sample.question("q", Sample.fi("Kuinka tyytyväinen olet näihin?"), matrix)), List.of());
        assertThat(Found.pointers("Q007", findings))
                .containsExactly("/questions/0/answer/rows/0/label", "/questions/0/answer/rows/1/label");
        assertThat(Found.inText("fi", "Montako km/h ajat?")).isEmpty();
    }

    @Test
    void what_stands_between_two_things_is_one() {
        assertThat(Found.inText("fi", "Kuinka hyvä on kodin ja koulun välinen yhteistyö?"))
                .isEmpty();
        assertThat(Found.inText("sv", "Hur bra är samarbetet mellan hem och skola?"))
                .isEmpty();
        assertThat(Found.inText("en", "How good are buses and trains between towns and villages?"))
                .containsExactly("Q007");
    }

    @Test
    void a_conjunction_that_begins_a_sentence_joins_nothing() {
        assertThat(Found.inText("sv", "Tänk på din hemkommun. Och svara kort?")).isEmpty();
    }

    @Test
    void a_word_that_asks_how_much_does_not_lead() {
        assertThat(Found.inText("en", "How clearly are plans explained?")).isEmpty();
        assertThat(Found.inText("en", "Clearly it is good?")).containsExactly("Q008");
        assertThat(Found.inText("en", "Don’t you agree that taxes are high?")).containsExactly("Q008", "Q010");
    }

    @Test
    void a_negation_and_a_negative_word_are_two() {
        assertThat(Found.inText("fi", "Etkö ole tyytymätön kirjastoon?"))
                .contains("Q011")
                .doesNotContain("Q010");
        assertThat(Found.inText("en", "Is it not unlikely that you move?")).containsExactly("Q011");
        assertThat(Found.inText("en", "Are you dissatisfied?")).isEmpty();
    }

    @Test
    void abbreviations_are_explained_unless_everybody_knows_them() {
        assertThat(Found.inText("fi", "Kuinka hyvin ELY palvelee?")).containsExactly("Q016");
        assertThat(Found.inText("fi", "Kuinka hyvin ELY (elinkeinokeskus) palvelee?"))
                .isEmpty();
        assertThat(Found.inText("fi", "Kuinka hyvin elinkeinokeskus (ELY) palvelee?"))
                .isEmpty();
        assertThat(Found.inText("fi", "Kuinka hyvin tunnet EU:n päätökset?")).isEmpty();
    }

    @Test
    void long_words_are_a_hint() {
        Question question = Sample.fi("q", "Millainen on ajoneuvoliikennerekisterikeskus?");
        List<Finding> findings = Lint.ofQuestions(List.of(question), List.of());
        assertThat(Found.level("Q017", findings)).isEqualTo(Level.INFO);
        assertThat(Found.inText("fi", "Millainen on kunta?")).isEmpty();
    }

    @Test
    void a_very_long_question_is_an_error() {
        String text = "Kuinka " + "hyvin ".repeat(50) + "kunta toimii?";
        List<Finding> findings = Lint.ofQuestions(List.of(Sample.fi("q", text)), List.of());
        assertThat(Found.level("Q004", findings)).isEqualTo(Level.ERROR);
        assertThat(Found.level("Q005", findings)).isEqualTo(Level.ERROR);
    }

    @Test
    void three_sentences_are_too_many_but_a_date_ends_none() {
        assertThat(Found.inText("fi", "Kunta muuttuu. Talous kiristyy. Mitä teet?"))
                .containsExactly("Q006");
        assertThat(Found.inText("fi", "Mitä teet 1. tammikuuta esim. kello 8?!"))
                .isEmpty();
    }

    @Test
    void a_superlative_supposes_that_something_fits() {
        assertThat(Found.in(Sample.question("q", Sample.fi("Mikä auttaa eniten?"), Sample.single("Raha", "Aika"))))
                .containsExactly("Q020");
        assertThat(Found.in(Sample.question(
                        "q", Sample.fi("Mikä auttaa eniten?"), Sample.single("Raha", "Aika", "Ei mikään näistä"))))
                .isEmpty();
    }

    @Test
    void a_sensitive_topic_is_no_news_once_it_is_declared() {
        Question question = Sample.fi("q", "Mikä on terveydentilasi?");
        assertThat(Found.in(question)).containsExactly("Q022");
        assertThat(Found.in(Sample.required(question, Optional.empty()))).containsExactly("Q022", "F004");
        assertThat(Found.in(Sample.required(question, Optional.of(Sensitivity.SENSITIVE))))
                .containsExactly("F004");
        assertThat(Found.in(Sample.open(true))).containsExactly("F004");
        assertThat(Found.in(Sample.open(false))).isEmpty();
    }

    @Test
    void a_variant_has_the_words_of_its_language_and_a_language_without_list_has_none() {
        assertThat(Found.inText("fi-simple", "Onko kirjasto aina auki?")).contains("Q012");
        assertThat(Found.inText("et", "Onko kirjasto aina auki?")).doesNotContain("Q012");
    }

    @Test
    void letters_may_be_composed_or_not() {
        String decomposed = Normalizer.normalize("Onko tämä järjetöntä?", Normalizer.Form.NFD);
        assertThat(Found.inText("fi", decomposed)).containsExactly("Q009");
    }
}
