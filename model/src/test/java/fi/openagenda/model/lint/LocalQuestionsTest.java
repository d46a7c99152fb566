package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalQuestionsTest {

    private static final Core CORE = Draft.of(questions("common", 4)).core();
    private static final Question LOCAL = Sample.fi("local", "Mitä mieltä olet Iijoesta?");

    @Test
    void a_module_is_a_third_of_the_form_at_most() {
        assertThat(Lint.ofModule(CORE, List.of(questions("local", 2)), List.of("fi")))
                .isEmpty();
        List<Finding> findings = Lint.ofModule(CORE, List.of(questions("local", 3)), List.of("fi"));
        assertThat(Found.pointers("F010", findings)).containsExactly("/questions");
    }

    @Test
    void a_module_is_in_the_official_languages() {
        List<Finding> findings = Lint.ofModule(CORE, List.of(LOCAL), List.of("fi", "sv"));
        assertThat(Found.rules(findings)).containsExactly("Q001", "F011");
        assertThat(Found.level("F011", findings)).isEqualTo(Level.ERROR);
        assertThat(Lint.ofModule(CORE, List.of(LOCAL), List.of("fi"))).isEmpty();
    }

    @Test
    void a_sami_language_that_is_missing_is_a_hint() {
        List<Finding> findings = Lint.ofModule(CORE, List.of(LOCAL), List.of("fi", "se", "smn", "sms"));
        assertThat(Found.rules(findings)).containsExactly("F011");
        assertThat(findings).extracting(Finding::level).containsOnly(Level.INFO);
        assertThat(findings).hasSize(3);
    }

    @Test
    void a_module_does_not_ask_what_is_asked_everywhere() {
        List<Finding> findings = Lint.ofModule(
                CORE, List.of(Sample.fi("x", CORE.questions().get(0).text().in("fi"))), List.of("fi"));
        assertThat(Found.pointers("F005", findings)).containsExactly("/questions/0/text");
    }

    @Test
    void the_whole_form_is_measured() {
        Question[] many = questions("common", 160);
        assertThat(Found.pointers("F001", Lint.ofModule(Draft.of(many).core(), List.of(LOCAL), List.of("fi"))))
                .containsExactly("/questions");
    }

    private static Question[] questions(String key, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Sample.fi(key + i, "Millainen on " + key + i + "?"))
                .toArray(Question[]::new);
    }
}
