package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code data.sps}: the commands by which SPSS and PSPP read {@code data.csv}, with labels of variables and values. A value has
 * one label for all lines of a variable; so codes that mean different things in different questions have none there.
 *
 * @param codebook what everything means
 * @param language in which labels are, if there are any in it
 */
record Spss(Codebook codebook, String language) {

    /** Longest label of a value that SPSS keeps whole, in bytes. */
    private static final int LONGEST_LABEL = 120;

    /** Shortest column of text: a code that is merged with others may be longer. */
    private static final int SHORTEST = 8;

    private static final String NEXT = "\n    ";

    /** The commands. */
    String syntax() {
        Map<String, Map<String, Words>> values = values();
        return """
                * Reads data.csv in SPSS or PSPP. Run it in the folder of the release.
                * Codes of answers and groups mean what codebook.csv says; those that mean the same everywhere have a label here.
                SET DECIMAL=DOT.
                GET DATA
                  /TYPE=TXT
                  /FILE='data.csv'
                  /ENCODING='UTF-8'
                  /ARRANGEMENT=DELIMITED
                  /DELCASE=LINE
                  /FIRSTCASE=2
                  /DELIMITERS=','
                  /QUALIFIER='"'
                  /VARIABLES=
                    %s.
                VARIABLE LABELS
                    %s.
                %sEXECUTE.
                """.formatted(
                        joined(column -> "%s %s".formatted(column.name(), format(column, values))),
                        joined(column -> "%s %s".formatted(column.name(), quoted(in(column.title())))),
                        values.entrySet().stream()
                                .filter(column -> !column.getValue().isEmpty())
                                .map(column -> "VALUE LABELS " + column.getKey() + labels(column.getValue()) + ".\n")
                                .collect(Collectors.joining()));
    }

    private static String joined(Function<Column, String> line) {
        return Dictionary.data().stream().map(line).collect(Collectors.joining(NEXT));
    }

    private String labels(Map<String, Words> values) {
        return values.entrySet().stream()
                .filter(value -> !in(value.getValue()).isEmpty())
                .map(value -> NEXT + quoted(value.getKey()) + " " + quoted(in(value.getValue())))
                .collect(Collectors.joining());
    }

    private String format(Column column, Map<String, Map<String, Words>> values) {
        return switch (column.type()) {
            case INTEGER, YEAR -> "F10.0";
            case DECIMAL -> "F10.6";
            case STRING, BOOLEAN, DATETIME ->
                "A"
                        + Stream.concat(
                                        longest(column.name()).stream(),
                                        values.getOrDefault(column.name(), Map.of()).keySet().stream())
                                .mapToInt(code -> code.getBytes(UTF_8).length)
                                .reduce(SHORTEST, Math::max);
        };
    }

    /** Those of what the column holds that may be longer than what has a label. */
    private List<String> longest(String column) {
        return switch (column) {
            case "round" -> List.of(codebook.round());
            case "breakdown" -> crossings();
            case "cat1", "cat2" -> groups().map(Code::code).toList();
            case "answer_class", "q1", "median", "q3" ->
                answers().map(Code::code).toList();
            case "method" -> List.of(codebook.method());
            case "generated_at" -> List.of(codebook.generatedAt().toString());
            case "licence" -> List.of(codebook.licence().id());
            default -> List.of();
        };
    }

    private List<String> crossings() {
        List<String> keys = codebook.breakdowns().stream().map(Groups::key).toList();
        return keys.stream()
                .flatMap(one -> keys.stream().map(other -> one + "*" + other))
                .toList();
    }

    private Stream<Code> groups() {
        return codebook.breakdowns().stream()
                .flatMap(breakdown -> Stream.concat(
                        breakdown.groups().stream(), breakdown.levels().stream().flatMap(List::stream)));
    }

    private Stream<Code> answers() {
        return counted()
                .flatMap(counted -> Stream.concat(
                        counted.answers().stream().map(answer -> new Code(answer.code(), answer.label())),
                        counted.levels().stream().flatMap(List::stream)));
    }

    private Stream<Counted> counted() {
        return codebook.questions().stream().flatMap(asked -> asked.results().stream());
    }

    /** The labels of values, by column. */
    private Map<String, Map<String, Words>> values() {
        Map<String, Map<String, Words>> values = new LinkedHashMap<>();
        values.put("question", unambiguous(codebook.questions().stream().flatMap(asked -> asked.results().stream()
                .map(counted -> new Code(counted.code(), counted.label(asked.definition()))))));
        values.put("area", unambiguous(codebook.areas().stream().map(area -> new Code(area.code(), area.name()))));
        values.put(
                "breakdown",
                unambiguous(codebook.breakdowns().stream().map(groups -> new Code(groups.key(), groups.label()))));
        values.put("cat1", unambiguous(groups()));
        values.put("cat2", unambiguous(groups()));
        values.put("answer_class", unambiguous(answers()));
        Dictionary.data().stream()
                .filter(column -> !column.codes().isEmpty())
                .forEach(column -> values.put(column.name(), unambiguous(column.codes().stream())));
        return values;
    }

    private static Map<String, Words> unambiguous(Stream<Code> codes) {
        Map<String, Words> labels = new LinkedHashMap<>();
        Set<String> ambiguous = new HashSet<>();
        codes.forEach(code -> {
            Words other = labels.putIfAbsent(code.code(), code.label());
            if (other != null && !other.equals(code.label())) {
                ambiguous.add(code.code());
            }
        });
        labels.keySet().removeIf(ambiguous::contains);
        return labels;
    }

    private String in(Words words) {
        return words.firstOf(List.of(language, "fi", "sv", "en")).byLanguage().values().stream()
                .findFirst()
                .orElse("");
    }

    /** On one line, between quotes; cut where SPSS would cut it, but never within a character. */
    private static String quoted(String text) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int point : text.replaceAll("\\s+", " ").codePoints().toArray()) {
            String next = Character.toString(point);
            bytes += next.getBytes(UTF_8).length;
            if (bytes > LONGEST_LABEL) {
                break;
            }
            cut.append(next);
        }
        return "'" + cut.toString().replace("'", "''") + "'";
    }
}
