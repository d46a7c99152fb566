package fi.openagenda.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private final Map<String, Words> texts = new LinkedHashMap<>();

    TranslationsTest() {
        texts.put("/title", Words.of(Map.of("fi", "Kysely", "sv", "Enkät")));
        texts.put("/description", Words.EMPTY);
        texts.put("/sections/0/title", Words.of(Map.of("fi", "Arki")));
        texts.put("/background/0/text", Words.of(Map.of("fi", "Ikä", "sv", "")));
    }

    @Test
    void what_is_missing_is_told_in_order_and_what_is_nowhere_does_not_count() {
        assertThat(Translations.of(texts, "sv"))
                .isEqualTo(new Translations("sv", 3, 1, List.of("/sections/0/title", "/background/0/text")));
    }

    @Test
    void a_language_may_be_complete_or_not_there_at_all() {
        assertThat(Translations.of(texts, "fi")).isEqualTo(new Translations("fi", 3, 3, List.of()));
        assertThat(Translations.of(texts, "smn").translated()).isZero();
        assertThat(Translations.of(texts, "smn").missing()).hasSize(3);
        assertThat(Translations.of(Map.of(), "fi")).isEqualTo(new Translations("fi", 0, 0, List.of()));
    }

    @Test
    void plain_language_is_a_language_of_its_own() {
        assertThat(Translations.of(texts, "fi-simple").translated()).isZero();
    }
}
