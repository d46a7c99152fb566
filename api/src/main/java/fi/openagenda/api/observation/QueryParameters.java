package fi.openagenda.api.observation;

import static fi.openagenda.model.Refusal.Reason.INVALID_QUERY;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.language.Words;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what follows the question mark to the letter: a parameter that was misspelt would select too much. */
public final class QueryParameters {

    /** The names of {@link Filters}. */
    static final List<String> FILTERS =
            List.of("barometer", "round", "question", "sector", "municipality", "region", "area", "breakdown");

    private QueryParameters() {}

    /**
     * Sees to it that there is no other parameter.
     *
     * @throws Refusal when there is, or one of them is empty
     */
    public static void require(UriInfo address, Set<String> known) {
        address.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw fault("%s: there is no such parameter; there are %s."
                        .formatted(name, new TreeSet<>(known).stream().collect(Collectors.joining(", "))));
            }
            if (values.contains("")) {
                throw fault("%s: say something, or leave it out.".formatted(name));
            }
        });
    }

    /**
     * A whole number in a range.
     *
     * @throws Refusal when it is none
     */
    public static int number(String name, Optional<String> text, int least, int most, int otherwise) {
        return text.map(digits -> {
                    int number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
                    if (number < least || number > most) {
                        throw fault("%s: a whole number from %d to %d.".formatted(name, least, most));
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    /**
     * One of some words.
     *
     * @throws Refusal when it is none
     */
    public static Optional<String> word(String name, Optional<String> text, List<String> words) {
        text.filter(word -> !words.contains(word)).ifPresent(word -> {
            throw fault("%s: one of %s.".formatted(name, String.join(", ", words)));
        });
        return text;
    }

    /**
     * A language of releases.
     *
     * @throws Refusal when it is none
     */
    public static Optional<String> language(String name, Optional<String> text) {
        return word(name, text, Words.RELEASE_LANGUAGES);
    }

    /** What is wrong with a parameter, named first. */
    public static Refusal fault(String detail) {
        return Refusal.of(INVALID_QUERY, detail);
    }
}
