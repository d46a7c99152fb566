package fi.openagenda.export.metadata;

import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people read first who have taken the files: what they are, under which terms, and what has changed. In Markdown.
 *
 * @param codebook what everything means
 * @param edition what else is known of the release
 */
record Readme(Codebook codebook, Edition edition) {

    /** As it is served. */
    static final String MEDIA_TYPE = "text/markdown;charset=utf-8";

    /** {@code README.md}: in each language what the files are and what the columns mean. */
    String readme(List<String> files) throws IOException {
        StringBuilder text = new StringBuilder("# " + title("fi") + "\n");
        for (String language : Words.RELEASE_LANGUAGES) {
            text.append('\n')
                    .append(Template.filled(
                            "README.%s.md".formatted(language),
                            Map.of(
                                    "description", plain(in(language, codebook.description())),
                                    "release", Integer.toString(codebook.release()),
                                    "version", edition.version(),
                                    "day", day().toString(),
                                    "method", codebook.method(),
                                    "files", files(files, language),
                                    "columns", columns(language))));
        }
        return text.toString();
    }

    /** {@code LICENSE.md}: what may be done, and how the source is named. */
    String licence() throws IOException {
        Map<String, String> fillings = new HashMap<>(Map.of(
                "licence", codebook.licence().name(), "url", codebook.licence().url()));
        Words.RELEASE_LANGUAGES.forEach(language -> fillings.put("citation." + language, citation(language)));
        return Template.filled("LICENSE.md", fillings);
    }

    /** {@code CHANGELOG.md}: this release and those before it, newest first. */
    String changelog() {
        return "# " + title("fi") + "\n"
                + edition.changes().stream().map(Readme::change).collect(Collectors.joining());
    }

    private static String change(Edition.Change change) {
        String text = "\n## %s – %s\n\n%s\n"
                .formatted(change.version(), LocalDate.ofInstant(change.at(), ZoneOffset.UTC), plain(change.note()));
        return change.withdrawn()
                .map(why -> text + "\nPeruttu · Återkallad · Withdrawn: %s\n".formatted(plain(why)))
                .orElse(text);
    }

    private static String files(List<String> files, String language) {
        return files.stream()
                .map(Readme::shortened)
                .distinct()
                .map(file -> "| `%s` | %s |"
                        .formatted(
                                file,
                                Dictionary.contentOf(file)
                                        .map(content -> content.in(language))
                                        .orElse("")))
                .collect(Collectors.joining("\n"));
    }

    /** Files of a folder are alike, and as many as questions. */
    private static String shortened(String file) {
        return file.replaceFirst("/.*", "/…");
    }

    private static String columns(String language) {
        return Dictionary.data().stream()
                .map(column -> "| `%s` | %s |".formatted(column.name(), meaning(column, language)))
                .collect(Collectors.joining("\n"));
    }

    private static String meaning(Column column, String language) {
        String codes = column.codes().stream()
                .map(code ->
                        " `%s`: %s.".formatted(code.code(), plain(code.label().in(language))))
                .collect(Collectors.joining());
        return plain(column.description().in(language)) + codes;
    }

    private String citation(String language) {
        String source = edition.publisher()
                .map(publisher -> plain(in(language, publisher)) + ": ")
                .orElse("");
        String address = edition.address().map(url -> " <%s>.".formatted(url)).orElse("");
        return "%s%s, %s, %s.%s %s"
                .formatted(
                        source,
                        title(language),
                        edition.version(),
                        day(),
                        address,
                        codebook.licence().id());
    }

    private String title(String language) {
        return plain(in(language, codebook.title().joined(" – ", codebook.roundTitle())));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(codebook.generatedAt(), ZoneOffset.UTC);
    }

    private static String in(String language, Words words) {
        return words.firstOf(List.of(language, "fi", "sv", "en")).byLanguage().values().stream()
                .findFirst()
                .orElse("");
    }

    /** On one line, with nothing in it that Markdown would read as more than text. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|&])", "\\\\$1");
    }
}
