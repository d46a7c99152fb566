package fi.openagenda.export.dictionary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of all published CSV files, as {@code /dictionary} tells them. */
public final class Dictionary {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final String LANGUAGE = "{language}";
    private static final Pattern LABELLED = Pattern.compile("data\\.(fi|sv|en)\\.csv");

    private static final Map<String, List<Code>> CODES = read("codes", new TypeReference<>() {});
    private static final List<Column> LABELLED_DATA = columns("data");
    private static final List<Column> DATA =
            LABELLED_DATA.stream().filter(column -> !column.labelled()).toList();
    private static final List<Column> REPRESENTATIVENESS = columns("representativeness");
    private static final List<Column> CODEBOOK = columns("codebook");
    private static final List<Column> INDEX = columns("index");

    private static final List<NamedFile> FILES = read("files", new TypeReference<>() {});

    /** Files of a release as readers want them: by what is in them, the figures first, and then by name. */
    public static final Comparator<String> FILE_ORDER = Comparator.comparingInt((String file) -> (int)
                    FILES.stream().takeWhile(known -> !file.matches(known.name)).count())
            .thenComparing(Comparator.naturalOrder());

    private Dictionary() {}

    /** Files whose whole name fits an expression, and what is in them. */
    private record NamedFile(String name, Words label) {}

    /** A column as the resource tells it. */
    private record Entry(
            String name,
            Column.Type type,
            boolean required,
            boolean key,
            boolean labelled,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum,
            Optional<String> unit,
            Optional<String> codes,
            Optional<String> property,
            Words title,
            Words description) {

        private Column column() {
            return new Column(
                    name,
                    type,
                    required,
                    key,
                    labelled,
                    minimum,
                    maximum,
                    unit.map(Entry::unitOf),
                    codes.map(CODES::get).orElse(List.of()),
                    property,
                    title,
                    description);
        }

        private static Code unitOf(String code) {
            return CODES.get("unit").stream()
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The columns of {@code data.csv}, in order. */
    public static List<Column> data() {
        return DATA;
    }

    /** The columns of {@code data.fi.csv} and of the other files with labels, in order. */
    public static List<Column> labelledData() {
        return LABELLED_DATA;
    }

    /** A column of {@code data.fi.csv}. */
    public static Column column(String name) {
        return LABELLED_DATA.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The columns of {@code data.index.csv}, in order. */
    public static List<Column> index() {
        return INDEX;
    }

    /** The columns of {@code representativeness.csv}, in order. */
    public static List<Column> representativeness() {
        return REPRESENTATIVENESS;
    }

    /** The columns of {@code codebook.csv}, in order: labels in each of these languages at its end. */
    public static List<Column> codebook(List<String> languages) {
        return CODEBOOK.stream()
                .flatMap(column -> column.name().contains(LANGUAGE)
                        ? languages.stream().map(language -> inLanguage(column, language))
                        : List.of(column).stream())
                .toList();
    }

    /**
     * The columns of a file of a release, in order; nothing when it has none that are known.
     *
     * @param languages those of the labels of its codebook
     */
    public static Optional<List<Column>> of(String file, List<String> languages) {
        if (LABELLED.matcher(file).matches()) {
            return Optional.of(LABELLED_DATA);
        }
        return switch (file) {
            case "data.csv" -> Optional.of(DATA);
            case "data.index.csv" -> Optional.of(INDEX);
            case "representativeness.csv" -> Optional.of(REPRESENTATIVENESS);
            case "codebook.csv" -> Optional.of(codebook(languages));
            default -> Optional.empty();
        };
    }

    /** What is in a file of a release, in a few words; nothing when it is not known. */
    public static Optional<Words> contentOf(String file) {
        return FILES.stream()
                .filter(known -> file.matches(known.name))
                .map(NamedFile::label)
                .findFirst();
    }

    private static Column inLanguage(Column column, String language) {
        UnaryOperator<String> filled = text -> text.replace(LANGUAGE, language);
        return new Column(
                filled.apply(column.name()),
                column.type(),
                column.required(),
                column.key(),
                column.labelled(),
                column.minimum(),
                column.maximum(),
                column.unit(),
                column.codes(),
                column.property(),
                filled(column.title(), filled),
                filled(column.description(), filled));
    }

    private static Words filled(Words words, UnaryOperator<String> filled) {
        return Words.of(words.byLanguage().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> filled.apply(text.getValue()))));
    }

    private static List<Column> columns(String file) {
        return read(file, new TypeReference<List<Entry>>() {}).stream()
                .map(Entry::column)
                .toList();
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = Dictionary.class.getResourceAsStream("/dictionary/%s.json".formatted(name))) {
            return JSON.readValue(in, type);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
