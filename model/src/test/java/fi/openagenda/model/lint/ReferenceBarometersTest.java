package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was written with care is not found fault with. */
class ReferenceBarometersTest {

    private static final List<String> SAMI_HOMELAND = List.of("fi", "se", "smn", "sms");
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "139", List.of("fi"),
            "148", SAMI_HOMELAND,
            "598", List.of("sv", "fi"),
            "858", List.of("fi"),
            "407", List.of("fi", "sv"));

    @Test
    void the_national_barometer_has_no_error() throws IOException {
        Core core = ReferenceBarometer.read().core();
        assertThat(core.allQuestions()).hasSize(47);
        assertThat(errors(Lint.ofRound(core, Optional.of(core)))).isEmpty();
    }

    @Test
    void no_module_has_an_error() throws IOException {
        ReferenceBarometer barometer = ReferenceBarometer.read();
        Map<String, List<Question>> modules = barometer.modules();
        assertThat(modules.keySet()).isEqualTo(LANGUAGES.keySet());
        modules.forEach((municipality, questions) -> assertThat(
                        errors(Lint.ofModule(barometer.core(), questions, LANGUAGES.get(municipality))))
                .as(municipality)
                .isEmpty());
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
    }
}
