package fi.openagenda.model.lint;

import fi.openagenda.model.language.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text in all its languages, taken apart.
 *
 * @param pointer where it stands, from its question on
 * @param byLanguage by BCP 47 tag; languages in which it is blank are left out
 */
record Wording(String pointer, SortedMap<String, Prose> byLanguage) {

    static Wording of(String pointer, Words words) {
        SortedMap<String, Prose> byLanguage = new TreeMap<>();
        words.byLanguage().forEach((language, text) -> Prose.of(language, text)
                .ifPresent(prose -> byLanguage.put(language, prose)));
        return new Wording(pointer, byLanguage);
    }

    /** Whether it is blank in every language. */
    boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    boolean isIn(String language) {
        return byLanguage.containsKey(language);
    }

    Optional<Prose> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    Collection<Prose> prose() {
        return byLanguage.values();
    }
}
