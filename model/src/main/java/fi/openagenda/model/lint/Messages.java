package fi.openagenda.model.lint;

import com.fasterxml.jackson.core.type.TypeReference;
import fi.openagenda.model.language.Words;
import java.util.Map;
import java.util.TreeMap;

/** What findings say, with gaps for the details, from {@code lint/messages.json}. */
final class Messages {

    private static final Map<String, Words> TEMPLATES = Resource.read("messages.json", new TypeReference<>() {});

    private Messages() {}

    /** A message with its gaps filled. */
    static Words of(String name, Object... details) {
        Map<String, String> filled = new TreeMap<>();
        TEMPLATES
                .getOrDefault(name, Words.EMPTY)
                .byLanguage()
                .forEach((language, template) -> filled.put(language, template.formatted(details)));
        if (filled.isEmpty()) {
            throw new IllegalArgumentException("There is no message " + name);
        }
        return Words.of(filled);
    }
}
