package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.estimate.Change;
import fi.openagenda.export.format.MethodPage.Parameters;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.protection.Protection.Mode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class MethodPageTest {

    static final List<String> LANGUAGES = Words.RELEASE_LANGUAGES;

    private static final Parameters USUAL = new Parameters(new Protection(), OptionalInt.of(2020));
    private static final Parameters DEMANDING = new Parameters(
            new Protection(
                    Mode.EXACT,
                    Optional.of(37),
                    Optional.of(6),
                    Optional.of(140),
                    Optional.of(25),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            OptionalInt.of(2019));

    private static Parameters usual(Mode mode) {
        return new Parameters(new Protection(mode, null, null, null, null, null, null, null), OptionalInt.of(2020));
    }

    private static String page(Parameters parameters, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MethodPage.write(parameters, language, out);
        return out.toString(UTF_8);
    }

    private static List<String> ids(String page) {
        return all("(?<= id=\")[^\"]+", page);
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void is_complete_loads_nothing_and_leaves_no_place_open(String language) throws Exception {
        String page = page(USUAL, language);
        assertThat(page)
                .contains("<html lang=\"%s\">".formatted(language), "<code>" + Disclosure.METHOD + "</code>")
                .doesNotContain("<script", "<img", "<link", "<!--")
                .doesNotContainPattern("\\{\\w")
                .doesNotContainPattern(" src=|url\\(|@import");
        assertThat(ids(page)).doesNotHaveDuplicates();
        String asXml = page.replaceFirst("(?i)<!doctype html>", "").replaceAll("<meta [^>]*>", "");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(asXml.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void says_the_same_under_the_same_names_in_all_languages(Mode mode) throws IOException {
        String finnish = page(usual(mode), "fi");
        for (String language : List.of("sv", "en")) {
            String page = page(usual(mode), language);
            assertThat(ids(page)).isEqualTo(ids(finnish));
            assertThat(all("<(?!meta)\\w+", page)).isEqualTo(all("<(?!meta)\\w+", finnish));
            assertThat(all("href=\"[^\"]+\"", page)).isEqualTo(all("href=\"[^\"]+\"", finnish));
        }
        assertThat(ids(finnish))
                .contains("shown", "merged", "areas", "routes", "spread", "never", "weighting", "limits");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void tells_the_numbers_of_the_release(String language) throws IOException {
        List<String> demanded = List.of("37", "6", "140", "25", "2019");
        assertThat(numbers(page(DEMANDING, language))).containsAll(demanded);
        assertThat(numbers(page(USUAL, language)))
                .contains("10", "3", "5", "100", "20", "2020")
                .doesNotContainAnyElementsOf(demanded);
        assertThat(page(DEMANDING, language)).containsPattern("class=\"lead\">[^<]*\\b37\\b[^<]*\\b6\\b");
    }

    /** Numbers of the table of limits. */
    private static List<String> numbers(String page) {
        return all("\\b\\d+\\b", section("numbers", page));
    }

    private static String section(String id, String page) {
        int from = page.indexOf("id=\"%s\"".formatted(id));
        return page.substring(from, page.indexOf("</section>", from));
    }

    @ParameterizedTest
    @EnumSource
    void tells_what_is_done_to_counts_in_its_mode_alone(Mode mode) throws IOException {
        for (String language : LANGUAGES) {
            String page = page(usual(mode), language);
            assertThat(all("<p>", section("mode", page))).hasSize(1);
            assertThat(section("mode", page))
                    .contains("<code>%s</code>".formatted(mode.name().toLowerCase(Locale.ROOT)));
            assertThat(section("numbers", page))
                    .contains("<code>%s</code>"
                            .formatted(Disclosure.methodOf(usual(mode).protection())));
            assertThat(section("mode", page).contains("300")).isEqualTo(mode == Mode.STRICT);
            assertThat(section("mode", page).contains("differential privacy")).isEqualTo(mode == Mode.NOISY);
        }
        assertThat(page(usual(mode), "en").contains("Nothing is altered.")).isEqualTo(mode != Mode.NOISY);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void names_the_population_or_says_that_there_is_none(String language) throws IOException {
        Parameters unweighted = new Parameters(new Protection(), OptionalInt.empty());
        String table = Population.SOURCE.replaceFirst(".*table (\\w+).*", "$1");
        assertThat(page(USUAL, language)).contains(table, "2020");
        assertThat(page(unweighted, language)).doesNotContain(table, "2020");
        assertThat(all("<p>", section("weighting", page(USUAL, language)))).hasSize(4);
        assertThat(all("<p>", section("weighting", page(unweighted, language)))).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void has_a_sentence_of_every_attacker(String language) throws IOException {
        String page = page(USUAL, language);
        for (int number = 1; number <= 12; number++) {
            assertThat(page).containsPattern("<dt id=\"R%1$d\">R%1$d</dt>\\s*<dd>[^<]{20}".formatted(number));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void names_the_numbers_of_the_method_as_they_are_in_the_code(String language) throws IOException {
        String page = page(USUAL, language);
        assertThat(section("uncertainty", page))
                .contains(" %d ".formatted(Change.LEAST_RESPONDENTS))
                .containsPattern(
                        "p &lt; " + Double.toString(Change.SIGNIFICANCE).replace(".", "[.,]"));
        assertThat(section("statuses", page))
                .contains(" %d ".formatted(Figures.LEAST_RELIABLE))
                .contains(" %s ".formatted(Figures.WIDEST_RELIABLE.movePointRight(2)));
    }

    @Test
    void is_told_in_the_languages_of_releases_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page(USUAL, "head"))
                .withMessageContaining("head");
    }
}
