package fi.openagenda.api.dataset.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.query.Labels;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * How a page speaks: its own words, those of a release, and numbers and days as they are written.
 *
 * @param language one of those of releases
 */
record Tongue(String language) {

    private static final Map<String, Words> WORDS = read();
    private static final int WHOLE = 100;

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Words of the page's own. */
    String say(String word) {
        return WORDS.get(word).in(language);
    }

    /** Words with a number in them. */
    String say(String word, Object number) {
        return say(word).replace("{n}", String.valueOf(number));
    }

    /** A text of others as an element says it, which tells in which language it is. */
    void say(Element element, Words words, String code) {
        Words said = words.firstOf(languages());
        element.text(said.byLanguage().values().stream().findFirst().orElse(code))
                .attr("dir", "auto");
        said.byLanguage().keySet().stream()
                .filter(other -> !other.equals(language))
                .findFirst()
                .ifPresent(other -> element.attr("lang", other));
    }

    /** The same of what codes mean in a release. */
    void say(Element element, ReleaseData data, Function<Labels, String> label, String code) {
        for (String each : languages()) {
            String text = label.apply(data.labels(each));
            if (!text.isBlank()) {
                say(element, Words.of(Map.of(each, text)), code);
                return;
            }
        }
        say(element, Words.EMPTY, code);
    }

    private List<String> languages() {
        Set<String> languages = new LinkedHashSet<>(List.of(language));
        languages.addAll(Words.RELEASE_LANGUAGES);
        return List.copyOf(languages);
    }

    /** A share in whole per cents. */
    String percent(BigDecimal share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** A difference of shares in whole points, without its sign. */
    String points(BigDecimal difference) {
        return number(difference.abs().multiply(BigDecimal.valueOf(WHOLE)), 0);
    }

    String number(Number number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.equals("en") ? Locale.UK : locale())
                .format(day);
    }

    private static Map<String, Words> read() {
        try (InputStream in = Tongue.class.getResourceAsStream("/dataset/words.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
