package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final Question FIRST = Sample.fi("a", "Kuinka tyytyväinen olet kirjastoon?");
    private static final Question SECOND = Sample.fi("b", "Mitä mieltä olet uimahallista?");
    private static final Question AGE =
            Sample.question("age", Sample.fi("Kuinka vanha olet?"), Sample.single("Alle 40", "40+"));

    @Test
    void a_sound_round_has_nothing_to_find() {
        assertThat(round(Draft.of(FIRST, SECOND).background(false, AGE))).isEmpty();
    }

    @Test
    void a_form_takes_a_quarter_of_an_hour() {
        assertThat(round(Draft.of(rows(160)))).isEmpty();
        assertThat(Found.level("F001", round(Draft.of(rows(190))))).isEqualTo(Level.WARNING);
        assertThat(Found.level("F001", round(Draft.of(rows(250))))).isEqualTo(Level.ERROR);
        assertThat(Found.pointers("F001", round(Draft.of(rows(250))))).containsExactly("/sections");
    }

    @Test
    void background_comes_last_but_for_the_municipality() {
        assertThat(Found.pointers("F003", round(Draft.of(FIRST).background(true, AGE))))
                .containsExactly("/backgroundFirst");
        Question municipality = Sample.question("m", Sample.fi("Missä asut?"), new MunicipalityCode());
        assertThat(round(Draft.of(FIRST).background(true, municipality))).isEmpty();
    }

    @Test
    void a_question_is_asked_once() {
        Question again = Sample.fi("again", "Kuinka tyytyväinen olet KIRJASTOON?");
        List<Finding> findings = round(Draft.of(FIRST, SECOND, again));
        assertThat(Found.pointers("F005", findings)).containsExactly("/sections/0/questions/2/text");
        assertThat(Found.level("F005", findings)).isEqualTo(Level.ERROR);
        assertThat(findings.get(0).message().in("en")).contains("“a”");
    }

    @Test
    void almost_the_same_question_is_a_warning_if_it_is_so_in_all_languages() {
        Words one = Sample.words("sv", "Hur nöjd är du med kollektivtrafiken i din hemkommun?");
        Words other = Sample.words("sv", "Hur nöjd är du med cykellederna i din hemkommun?");
        assertThat(Found.level(
                        "F005",
                        Lint.ofQuestions(List.of(Sample.ordinal("a", one), Sample.ordinal("b", other)), List.of())))
                .isEqualTo(Level.WARNING);
        Words both = Sample.words("sv", one.in("sv"), "fi", "Kuinka tyytyväinen olet joukkoliikenteeseen?");
        Words others = Sample.words("sv", other.in("sv"), "fi", "Kuinka tyytyväinen olet pyöräteihin?");
        assertThat(Found.in(Sample.ordinal("a", both), Sample.ordinal("b", others)))
                .isEmpty();
    }

    @Test
    void one_stem_may_introduce_several_sets_of_rows() {
        assertThat(Found.in(matrix("a", "Kadut"), matrix("b", "Puistot"))).isEmpty();
        assertThat(Found.in(matrix("a", "Kadut"), matrix("b", "Kadut"))).containsExactly("F005");
    }

    @Test
    void a_condition_tests_what_has_been_asked() {
        assertThat(round(Draft.of(FIRST, Sample.showIf(SECOND, test("a", "dk")))))
                .isEmpty();
        assertThat(Found.pointers("F006", round(Draft.of(Sample.showIf(FIRST, test("b", "dk")), SECOND))))
                .containsExactly("/sections/0/questions/0/showIf/question");
        assertThat(Found.pointers("F006", round(Draft.of(FIRST, Sample.showIf(SECOND, test("a", "no-such"))))))
                .containsExactly("/sections/0/questions/1/showIf");
        List<Finding> nested = round(Draft.of(FIRST, Sample.showIf(SECOND, new Not(test("nobody", "dk")))));
        assertThat(Found.pointers("F006", nested)).containsExactly("/sections/0/questions/1/showIf/not/question");
        assertThat(nested.get(0).message().in("fi")).contains("nobody");
    }

    @Test
    void a_version_that_has_changed_breaks_the_series() {
        Core before = Draft.of(FIRST, SECOND).core();
        Question reworded = Sample.fi("b", "Mitä mieltä olet jäähallista?");
        assertThat(Found.pointers("F007", Lint.ofRound(Draft.of(FIRST, reworded).core(), Optional.of(before))))
                .containsExactly("/sections/0/questions/1");
        assertThat(Lint.ofRound(Draft.of(FIRST, reworded.withVersion(2)).core(), Optional.of(before)))
                .isEmpty();
        Question rescaled = Sample.question(
                "b",
                SECOND.text(),
                new Ordinal(Sample.scale("Ei koskaan", "Harvoin", "Joskus", "Usein", "Jatkuvasti")));
        assertThat(Found.rules(Lint.ofRound(Draft.of(FIRST, rescaled).core(), Optional.of(before))))
                .containsExactly("F007");
    }

    @Test
    void a_translation_breaks_no_series() {
        Question translated =
                Sample.ordinal("b", Sample.words("fi", SECOND.text().in("fi"), "sv", "Vad anser du om simhallen?"));
        assertThat(Lint.ofRound(
                        Draft.of(translated).core(),
                        Optional.of(Draft.of(SECOND).core())))
                .isEmpty();
    }

    @Test
    void a_break_that_was_computed_is_told_of_later_versions() {
        assertThat(Lint.trendBreak("/questions/0", FIRST)).isEmpty();
        Finding finding = Lint.trendBreak("/questions/0", FIRST.withVersion(2)).orElseThrow();
        assertThat(finding.rule()).isEqualTo("F007");
        assertThat(finding.message().in("sv")).contains("Version 2 av frågan ”a”");
    }

    @Test
    void the_privacy_notice_is_in_every_complete_language() {
        List<Finding> findings = round(Draft.of(FIRST).notice(Words.EMPTY));
        assertThat(Found.rules(findings)).containsExactly("F008");
        assertThat(findings.get(0).language()).contains("fi");
        assertThat(findings.get(0).question()).isEmpty();
    }

    private static List<Finding> round(Draft draft) {
        return Lint.ofRound(draft.core(), Optional.empty());
    }

    private static Condition test(String question, String code) {
        return new AnswerTest(question, Optional.empty(), List.of(code), List.of(), Optional.empty(), Optional.empty());
    }

    private static Question rows(int number) {
        return matrix("m", IntStream.range(0, number).mapToObj(i -> "Tie" + i).toArray(String[]::new));
    }

    private static Question matrix(String key, String... rows) {
        return Sample.question(
                key,
                Sample.fi("Millaisia ovat nämä?"),
                new Matrix(
                        Sample.options(rows).stream()
                                .map(row -> new Matrix.Row(row.code(), row.label()))
                                .toList(),
                        Sample.satisfaction("fi"),
                        false));
    }
}
