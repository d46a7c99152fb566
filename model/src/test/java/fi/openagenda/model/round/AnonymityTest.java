package fi.openagenda.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.Canonical;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnonymityTest {

    @Test
    void an_open_round_is_frozen_as_before_there_were_others() {
        Canonical open = Canonical.of(core(Anonymity.OPEN));
        assertThat(open.text()).doesNotContain("anonymity");
        assertThat(Canonical.of(core(null))).isEqualTo(open);
        assertThat(Canonical.of(plan(Anonymity.OPEN)).text()).doesNotContain("anonymity");
    }

    @Test
    void who_may_answer_an_invited_round_is_part_of_what_is_frozen() {
        Canonical unlinkable = Canonical.of(core(Anonymity.UNLINKABLE));
        assertThat(unlinkable.text()).contains("\"anonymity\":\"unlinkable\"");
        assertThat(unlinkable.sha256())
                .isNotEqualTo(Canonical.of(core(Anonymity.CONFIDENTIAL)).sha256());
        assertThat(Canonical.of(plan(Anonymity.CONFIDENTIAL)).text()).contains("\"anonymity\":\"confidential\"");
    }

    private static Core core(Anonymity anonymity) {
        Words title = Words.of(Map.of("fi", "Kysely"));
        return new Core(
                "b", "r", title, null, null, List.of("fi"), null, null, List.of(), null, false, anonymity, null);
    }

    private static Plan plan(Anonymity anonymity) {
        return new Plan(
                "r",
                null,
                "2026-03-02T08:00",
                "2026-03-31T20:00",
                null,
                List.of(),
                null,
                false,
                Optional.empty(),
                anonymity);
    }
}
