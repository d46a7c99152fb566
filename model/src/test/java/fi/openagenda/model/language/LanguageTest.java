package fi.openagenda.model.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static final Fallbacks INARI = new Fallbacks(
            List.of("fi", "sv", "se", "smn", "sms", "fi-simple"),
            Map.of("smn", List.of("se"), "se", List.of("fi"), "fi-simple", List.of("fi"), "sms", List.of("se")));

    @Test
    void a_chain_goes_from_what_was_asked_to_what_is_complete() {
        assertThat(INARI.chainOf("smn")).containsExactly("smn", "se", "fi", "sv", "sms", "fi-simple");
        assertThat(INARI.chainOf("fi-simple")).startsWith("fi-simple", "fi");
        assertThat(INARI.chainOf("sv-simple")).startsWith("sv-simple", "sv", "fi");
        assertThat(INARI.chainOf("de")).startsWith("de", "fi");
        assertThat(INARI.complete()).containsExactly("fi", "sv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en", "se", "smn", "sms", "fi-simple", "sv-simple", "uk", "zh-Hant", "sv-FI"})
    void languages_that_exist_are_taken(String tag) {
        assertThat(LanguageTag.faultOf(tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "fin", "swe", "FI", "sv_FI", "sv-fi", "xx", "suomi", "en--GB", "fi simple", "i"})
    void what_is_no_language_is_not(String tag) {
        assertThat(LanguageTag.faultOf(tag)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>lihava</b>",
                "a <!-- b -->",
                "R&amp;D",
                "&#60;",
                "</p>",
                "käännä\u202E tämä",
                "nolla\u200Bleveys",
                "\u0000",
                " ",
                "puolikas \uD800"
            })
    void definitions_are_plain_text(String text) {
        assertThat(TextCheck.faultOf(text, 100)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alle 5 < 10 & yli?", "R&D", "Čáhci ǩiõll", "1 <2", "שלום", "🚌 bussi"})
    void plain_text_may_hold_every_sign_there_is(String text) {
        assertThat(TextCheck.faultOf(text, 100)).isEmpty();
    }
}
