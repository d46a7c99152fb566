package fi.openagenda.model.lint;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the rules know of one language, from {@code lint/lexicons.json}. Plain and regional variants share that of the
 * whole language; of a language without one nothing is known, and only the rules that need no words apply to it.
 */
final class Lexicon {

    /** The numbers of the rules. */
    static final Parameters PARAMETERS;

    private static final Lexicon EMPTY = new Lexicon();
    private static final Map<String, Lexicon> BY_LANGUAGE = new HashMap<>();

    static {
        Written written = Resource.read("lexicons.json", new TypeReference<>() {});
        PARAMETERS = written.parameters();
        written.lists()
                .forEach((list, byLanguage) -> byLanguage.forEach((language, entries) -> BY_LANGUAGE
                        .computeIfAbsent(language, any -> new Lexicon())
                        .lists
                        .put(list, Phrases.of(entries))));
    }

    private final Map<WordList, Phrases> lists = new EnumMap<>(WordList.class);

    /**
     * The file as it is written.
     *
     * @param parameters numbers of the rules
     * @param lists entries by list and language
     */
    private record Written(Parameters parameters, Map<WordList, Map<String, List<String>>> lists) {}

    /** That of the language of a tag. */
    static Lexicon of(String language) {
        return BY_LANGUAGE.getOrDefault(wholeLanguage(language), EMPTY);
    }

    /** The language that a tag is a variant of, or the tag itself: {@code fi} of {@code fi-simple}. */
    static String wholeLanguage(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** One of its lists; empty if it has none of this name. */
    Phrases list(WordList name) {
        return lists.getOrDefault(name, Phrases.NONE);
    }
}
