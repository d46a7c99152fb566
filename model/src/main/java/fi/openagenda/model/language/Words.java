package fi.openagenda.model.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in one or more languages.
 *
 * @param byLanguage the text by BCP 47 language tag; empty when there is no text
 */
@Schema(
        type = SchemaType.OBJECT,
        additionalProperties = String.class,
        description = "A text by language (BCP 47 tag). Where one language was asked for, the one tag present says in"
                + " which language the text really is.",
        examples = "{\"fi\": \"Kirjasto\", \"sv\": \"Bibliotek\", \"en\": \"Library\"}")
public record Words(@JsonValue @Schema(hidden = true) SortedMap<String, String> byLanguage) {

    /** No text in any language. */
    public static final Words EMPTY = new Words(new TreeMap<>());

    /** The languages of official releases. */
    public static final List<String> RELEASE_LANGUAGES = List.of("fi", "sv", "en");

    public Words {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    /** Words from a plain map. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Words of(Map<String, String> byLanguage) {
        return new Words(new TreeMap<>(byLanguage));
    }

    /** What is the same in all languages of official releases, such as a number. */
    public static Words inReleases(String text) {
        return of(RELEASE_LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), language -> text)));
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text in exactly this language, or the empty string. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, "");
    }

    /** Both texts one after the other, in the languages that the first one has; alone where the second is missing. */
    public Words joined(String separator, Words second) {
        Map<String, String> joined = new TreeMap<>();
        byLanguage.forEach((language, text) ->
                joined.put(language, second.in(language).isEmpty() ? text : text + separator + second.in(language)));
        return of(joined);
    }

    /** Both texts with a comma between them, in the languages that have both: half of a list would mean something else. */
    public Words and(Words other) {
        Map<String, String> both = new TreeMap<>(byLanguage);
        both.keySet().retainAll(other.byLanguage.keySet());
        both.replaceAll((language, text) -> text + ", " + other.in(language));
        return of(both);
    }

    /**
     * Only the first text there is along a chain of languages; where the chain has none, the first of any language.
     * The tag that stays tells which it was.
     */
    public Words firstOf(List<String> chain) {
        return Stream.concat(chain.stream(), byLanguage.keySet().stream())
                .filter(byLanguage::containsKey)
                .findFirst()
                .map(language -> of(Map.of(language, byLanguage.get(language))))
                .orElse(EMPTY);
    }
}
