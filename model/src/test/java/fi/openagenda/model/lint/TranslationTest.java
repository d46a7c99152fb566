package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.YesNo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private static final Question THREE = Sample.ordinal("q", Sample.STEM);

    @Test
    void a_question_is_in_every_language_that_is_required() {
        assertThat(Lint.ofQuestions(List.of(THREE), List.of("fi", "sv", "en"))).isEmpty();
        List<Finding> findings = Lint.ofQuestions(List.of(THREE), List.of("fi", "se"));
        assertThat(Found.rules(findings)).containsExactly("Q001");
        assertThat(findings.get(0).language()).contains("se");
        assertThat(findings.get(0).level()).isEqualTo(Level.ERROR);
        assertThat(Found.pointers("Q001", findings)).containsExactly("/questions/0");
    }

    @Test
    void a_single_text_that_is_missing_is_pointed_at() {
        Question question = Sample.question(
                "q", Sample.in(List.of("fi", "sv"), Sample.STEM), new Ordinal(Sample.satisfaction("fi")));
        assertThat(Found.pointers("Q001", Lint.ofQuestions(List.of(question), List.of())))
                .containsExactly("/questions/0");
        Question without = Sample.question(
                "q",
                Sample.in(List.of("fi"), Sample.STEM),
                new Ordinal(Sample.scale(
                        List.of(new Option("dk", Sample.words("sv", "Vet inte"), true, false, false)),
                        Sample.fi("Huonosti"),
                        Sample.fi("Hyvin"))));
        assertThat(Found.pointers("Q001", Lint.ofQuestions(List.of(without), List.of("fi"))))
                .containsExactly("/questions/0/answer/scale/nonSubstantive/0/label");
    }

    @Test
    void a_plain_variant_may_fall_back_on_its_language() {
        Question question = Sample.question(
                "q",
                Sample.words("fi", "Kuinka tyytyväinen olet kirjastoon?", "fi-simple", "Onko kirjasto hyvä?"),
                new Ordinal(Sample.satisfaction("fi")));
        assertThat(Found.in(question)).isEmpty();
        assertThat(Found.rules(Lint.ofQuestions(List.of(question), List.of("fi-simple"))))
                .containsExactly("Q001");
    }

    @Test
    void what_yes_is_in_other_languages_goes_without_saying() {
        Question question = Sample.question(
                "q", Sample.fi("Oletko käynyt kirjastossa?"), new YesNo(null, null, List.of(Sample.dontKnow("fi"))));
        assertThat(Found.in(question)).isEmpty();
    }

    @Test
    void a_text_that_is_the_same_in_two_languages_was_copied() {
        Words copied =
                Sample.words("fi", "Kuinka tyytyväinen olet kirjastoon?", "sv", "Kuinka tyytyväinen olet  KIRJASTOON?");
        assertThat(Found.in(Sample.ordinal("q", copied))).containsExactly("Q002");
        assertThat(Found.in(Sample.ordinal("q", Sample.words("fi", "Oulu on?", "sv", "Oulu on?"))))
                .isEmpty();
        assertThat(Found.in(Sample.question(
                        "q",
                        Sample.words("fi", "Mitä mieltä olet tästä?", "fi-simple", "Mitä mieltä olet tästä?"),
                        new Ordinal(Sample.satisfaction("fi")))))
                .isEmpty();
    }

    @Test
    void headings_of_a_round_are_in_its_complete_languages() {
        Draft draft = Draft.of(THREE).languages("fi", "sv", "se");
        assertThat(Found.pointers("Q001", Lint.ofRound(draft.core(), Optional.empty())))
                .contains("/title", "/sections/0/title", "/sections/0/questions/0");
        assertThat(Lint.ofRound(draft.fallback("se", "fi").core(), Optional.empty()))
                .isEmpty();
    }
}
