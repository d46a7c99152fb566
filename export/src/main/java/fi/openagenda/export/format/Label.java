package fi.openagenda.export.format;

import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people read beside a code: never empty, in each language of releases. */
final class Label {

    private Label() {}

    /** A text that is the platform's own. */
    static Words words(String finnish, String swedish, String english) {
        return Words.of(Map.of("fi", finnish, "sv", swedish, "en", english));
    }

    /** In a language; in another one of those of releases where it has none, and the code where there is no text at all. */
    static String in(String language, Words words, String code) {
        return words
                .firstOf(Stream.concat(Stream.of(language), Words.RELEASE_LANGUAGES.stream())
                        .toList())
                .byLanguage()
                .values()
                .stream()
                .findFirst()
                .orElse(code);
    }

    /** In all languages of releases, each text once. */
    static String inAll(Words words, String code) {
        return Words.RELEASE_LANGUAGES.stream()
                .map(language -> in(language, words, code))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /** What a question asks, and of several things about which. */
    static Words question(Variable variable) {
        Words text = variable.question().text();
        return variable.classification()
                .item()
                .map(item -> text.joined(" – ", item.label()))
                .orElse(text);
    }

    /** The groups of a row, each after what it is a group by. */
    static Words groups(Crossing crossing, List<Category> row) {
        return row.isEmpty()
                ? Category.TOTAL.label()
                : inEach(language -> IntStream.range(0, row.size())
                        .mapToObj(i -> "%s: %s"
                                .formatted(
                                        in(
                                                language,
                                                crossing.by().get(i).label(),
                                                crossing.by().get(i).key()),
                                        in(
                                                language,
                                                row.get(i).label(),
                                                row.get(i).code())))
                        .collect(Collectors.joining("; ")));
    }

    private static Words inEach(Function<String, String> text) {
        return Words.of(Words.RELEASE_LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), text)));
    }
}
