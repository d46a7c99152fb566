package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.language.LanguageTag;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the texts of a survey: by language, and plain. */
final class ImportedText {

    private static final String DEFAULT = "default";
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^>]*>?");
    private static final Pattern LINE = Pattern.compile("(?i)<br\\s*/?>|</p>|</li>|</div>");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF]|[\\p{Cc}&&[^\\n\\t\\r]]");
    private static final Pattern ANSWER = Pattern.compile("\\{[^{}]+}");
    private static final Pattern CHARACTER = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");
    private static final Map<String, String> CHARACTERS =
            Map.of("&nbsp;", " ", "&lt;", "‹", "&gt;", "›", "&quot;", "“", "&#39;", "’", "&apos;", "’", "&amp;", "&");

    private final String defaultLanguage;
    private final Set<String> languages = new TreeSet<>();

    /** Texts without a language are in this one. */
    ImportedText(String defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    /** The languages there were so far. */
    Set<String> languages() {
        return languages;
    }

    /** The text at a place, at most so long; none if there is none. */
    Words read(Place place, int longest) {
        JsonNode node = place.node();
        Map<String, String> words = new TreeMap<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(locale -> {
                if (!locale.equals(DEFAULT)) {
                    put(words, place.at(locale), language(place.at(locale), locale), longest);
                }
            });
            Place standing = place.at(DEFAULT);
            if (!words.containsKey(defaultLanguage)
                    && !words.containsValue(standing.node().asText())) {
                put(words, standing, defaultLanguage, longest);
            }
        } else if (node.isValueNode()) {
            put(words, place, defaultLanguage, longest);
        }
        languages.addAll(words.keySet());
        return Words.of(words);
    }

    /** A text that stands for another, in the language of texts that name none. */
    Words ofDefault(Place place, String text) {
        String plain = plain(place, text, TextCheck.LONGEST);
        return plain.isBlank() ? Words.EMPTY : Words.of(Map.of(defaultLanguage, plain));
    }

    private void put(Map<String, String> words, Place place, String language, int longest) {
        String text = plain(place, place.node().asText(), longest);
        if (!text.isBlank() && !language.isEmpty()) {
            words.put(language, text);
        }
    }

    /** Locales as BCP 47 writes them: pt-br is pt-BR. */
    private static String language(Place place, String locale) {
        String tag = Locale.forLanguageTag(locale).toLanguageTag();
        if (LanguageTag.faultOf(tag).isPresent()) {
            place.lost("“%s” is no language; its text was left out.".formatted(locale));
            return "";
        }
        return tag;
    }

    private static String plain(Place place, String given, int longest) {
        String text = TAG.matcher(LINE.matcher(given).replaceAll("\n")).replaceAll("");
        text = CHARACTER.matcher(text).replaceAll(found -> CHARACTERS.getOrDefault(found.group(), ""));
        text = UNSEEN.matcher(text).replaceAll("").strip();
        if (!text.equals(given.strip())) {
            place.lost("Texts are plain: markup and characters that cannot be seen were taken out.");
        }
        if (ANSWER.matcher(text).find()) {
            place.lost("Texts hold no answers: what is in braces stands as it is.");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            place.lost("The text was cut to %d characters.".formatted(longest));
            text = text.substring(0, text.offsetByCodePoints(0, longest)).strip();
        }
        if (TextCheck.faultOf(text, longest).isPresent() && !text.isEmpty()) {
            place.lost("The text cannot be made plain; it was left out.");
            return "";
        }
        return text;
    }
}
