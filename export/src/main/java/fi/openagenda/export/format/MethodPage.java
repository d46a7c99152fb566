package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is done to the data, in words that a municipality can repeat: a page of HTML that needs nothing else. What a barometer
 * may decide is filled in; what belongs to the method stands in the words, which change only together with
 * {@link Disclosure#METHOD}.
 */
public final class MethodPage {

    /** As it is served. */
    public static final String MEDIA_TYPE = "text/html;charset=utf-8";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Words that hold only sometimes: {@code <!--strict-->…<!--/strict-->}. */
    private static final Pattern SOMETIMES = Pattern.compile("(?s)<!--(\\w+)-->(.*?)<!--/\\1-->");

    private MethodPage() {}

    /**
     * What a page tells of.
     *
     * @param protection what the barometer demands
     * @param populationYear year at whose end the people were counted that respondents are weighted to; nothing if they are not
     */
    public record Parameters(Protection protection, OptionalInt populationYear) {

        /** Of a release. */
        public static Parameters of(Results results) {
            return new Parameters(
                    results.core().protection(),
                    results.representation().population().year());
        }

        private String mode() {
            return protection.mode().name().toLowerCase(Locale.ROOT);
        }

        /** Which of the words that hold sometimes do. */
        private Set<String> holding() {
            return Set.of(mode(), populationYear.isPresent() ? "weighted" : "unweighted");
        }

        private Map<String, Object> fillings() {
            return Map.of(
                    "method", Disclosure.methodOf(protection),
                    "base", protection.base(),
                    "count", protection.count(false, Integer.MAX_VALUE),
                    "countExposed", protection.count(true, 0),
                    "weightedBase", protection.weightedBase(),
                    "weightingCell", protection.weightingCell(),
                    "year", populationYear.orElse(0));
        }
    }

    /**
     * What a page stands in; pieces of HTML.
     *
     * @param head elements of its head: how it looks, and what may be loaded for that
     * @param brand what stands above it
     * @param links how addresses of the page in other languages begin, before {@code fi.html}
     */
    public record Frame(String head, String brand, String links) {

        /** A file among those of a release, which loads nothing. */
        private static Frame ofFile() throws IOException {
            return new Frame(resource("head"), "<span class=\"brand\">Open Agenda</span>", "method.");
        }

        private Map<String, Object> fillings() throws IOException {
            return Map.of("head", head, "brand", brand, "links", links, "sources", resource("sources"));
        }
    }

    /**
     * Writes the page as a file of a release, {@code method.fi.html} for Finnish.
     *
     * @param language one of those of official releases
     */
    public static void write(Parameters parameters, String language, OutputStream out) throws IOException {
        out.write(page(parameters, language, Frame.ofFile()).getBytes(UTF_8));
    }

    /** The same page in another frame. */
    public static String page(Parameters parameters, String language, Frame frame) throws IOException {
        if (!Words.RELEASE_LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("The method is not told in “%s”".formatted(language));
        }
        Set<String> holding = parameters.holding();
        Map<String, Object> fillings = new HashMap<>(parameters.fillings());
        fillings.putAll(frame.fillings());
        String page = SOMETIMES
                .matcher(resource(language))
                .replaceAll(words -> holding.contains(words.group(1)) ? Matcher.quoteReplacement(words.group(2)) : "");
        return PLACE.matcher(page)
                .replaceAll(place ->
                        Matcher.quoteReplacement(fillings.get(place.group(1)).toString()));
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = MethodPage.class.getResourceAsStream("/method/%s.html".formatted(name))) {
            return new String(resource.readAllBytes(), UTF_8);
        }
    }
}
