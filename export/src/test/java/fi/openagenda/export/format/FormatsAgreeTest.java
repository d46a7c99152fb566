package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.GivenRelease;
import fi.openagenda.export.disclosure.Altered;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Geography;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format of a release carries the same figures, cell by cell. */
class FormatsAgreeTest {

    @TempDir
    Path folder;

    @Test
    void the_sample_has_everything_that_can_be_published() throws Exception {
        Map<String, Map<String, String>> csv =
                ReadFigures.ofCsv(SampleRelease.written().csv());
        assertThat(csv.values().stream().map(line -> line.get("obs_status")).distinct())
                .containsExactlyInAnyOrder("A", "W", "U", "Q");
        assertThat(csv.values().stream().flatMap(line -> line.keySet().stream()).distinct())
                .containsAll(ReadFigures.NUMBERS)
                .containsAll(ReadFigures.CODES);
        assertThat(csv.values().stream().map(line -> line.get("change_flag")).distinct())
                .contains("down", "none", "break");
        assertThat(csv.keySet())
                .anyMatch(key -> key.contains(" age*gender 35-64|65+ female "))
                .anyMatch(key -> key.startsWith("satisfaction ") && key.endsWith(" 1|2"))
                .anyMatch(key -> key.startsWith("care.snow "))
                .anyMatch(key -> key.startsWith("years ") && key.endsWith(" 2..9"))
                .anyMatch(key -> key.startsWith("services ") && key.endsWith(" pool"))
                .anyMatch(key -> key.startsWith("own-pool 001 "))
                .anyMatch(key -> key.startsWith("own-pool 002 "));
    }

    @Test
    void labels_come_through_in_every_format_that_has_them() throws Exception {
        Written written = SampleRelease.written();
        for (String file : List.of("data.json", "data.nested.json")) {
            assertThat(new ObjectMapper()
                            .readTree(written.files().get(file)).get("questions").findParents("key").stream()
                                    .filter(question ->
                                            question.get("key").textValue().equals("plan"))
                                    .flatMap(question -> question.at("/answers").findValuesAsText("fi").stream()))
                    .isEqualTo(SampleRelease.LABELS);
        }
        Set<String> inCsv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(written.labelled(), UTF_8)))
                .stream()
                .map(line -> line.get("answer_label"))
                .collect(Collectors.toSet());
        assertThat(inCsv)
                .containsAll(SampleRelease.LABELS.stream()
                        .map(label -> "=+-@".indexOf(label.charAt(0)) < 0 ? label : "'" + label)
                        .toList());
    }

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(SampleRelease.written().files());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void have_the_same_figures(Map<String, byte[]> files) throws Exception {
        Written written = new Written(files);
        assertThat(disagreeing(written, written)).isEmpty();
    }

    @Test
    void an_altered_figure_is_found_in_each_format_that_has_it() throws Exception {
        Written right = SampleRelease.written();
        Map<String, Set<String>> found = new TreeMap<>();
        for (Altered figure : Altered.values()) {
            found.put(figure.name(), disagreeing(right, SampleRelease.written(altered(figure), SampleRelease::trend)));
        }
        found.put("CHANGE", disagreeing(right, SampleRelease.written(SampleRelease.tables(), Earlier.NOTHING)));
        Set<String> all = formats(right).keySet();
        Set<String> allButXlsx = new TreeSet<>(all);
        allButXlsx.remove("xlsx");
        Set<String> allButMaps = new TreeSet<>(all);
        allButMaps.remove("geojson");
        assertThat(found)
                .containsEntry("BASE", all)
                .containsEntry("COUNT", allButXlsx)
                .containsEntry("MEAN", allButMaps)
                .containsEntry("WEIGHTED_SHARE", all)
                .containsEntry("BOUND", allButXlsx)
                .containsEntry("CHANGE", allButXlsx)
                .containsEntry("WITHHELD", all);
    }

    /** The sample, with one figure altered of how satisfied the nation is, and of where it points on the map. */
    private static List<ProtectedTable> altered(Altered figure) {
        return SampleRelease.tables().stream()
                .map(table -> List.of("satisfaction", "spot")
                                        .contains(table.variable().code())
                                && table.answers().size() > 1
                                && table.area().equals(Geography.NATION)
                                && table.crossing().by().isEmpty()
                        ? figure.in(table)
                        : table)
                .toList();
    }

    /** The formats of a release that do not say what the CSV of another one does. */
    private Set<String> disagreeing(Written csv, Written other) throws Exception {
        Set<String> disagreeing = new TreeSet<>();
        Map<String, Map<String, String>> figures = ReadFigures.ofCsv(csv.csv());
        for (Map.Entry<String, Callable<Map<String, Map<String, String>>>> format :
                formats(other).entrySet()) {
            if (!format.getValue().call().equals(expected(format.getKey(), csv.files(), figures))) {
                disagreeing.add(format.getKey());
            }
        }
        return disagreeing;
    }

    private static Map<String, Map<String, String>> expected(
            String format, Map<String, byte[]> files, Map<String, Map<String, String>> csv) throws IOException {
        return switch (format) {
            case "geojson" -> ReadFigures.asOnMaps(files, csv);
            case "jsonstat" -> ReadFigures.only(ReadFigures.IN_JSON_STAT, csv);
            case "xlsx" -> ReadFigures.asInXlsx(csv);
            default -> csv;
        };
    }

    /** How the figures of each format are read; of a large release they would not all fit into memory at once. */
    private Map<String, Callable<Map<String, Map<String, String>>>> formats(Written written) throws Exception {
        Path parquet = folder.resolve("data.parquet");
        Files.write(parquet, written.files().get("data.parquet"));
        Map<String, Callable<Map<String, Map<String, String>>>> formats = new TreeMap<>();
        for (String language : List.of("fi", "sv", "en")) {
            String file = "data.%s.csv".formatted(language);
            formats.put(file, () -> ReadFigures.ofCsv(written.files().get(file)));
        }
        formats.put("json", () -> ReadFigures.ofJson(written.json()));
        formats.put("nested", () -> ReadFigures.ofNestedJson(written.files().get("data.nested.json")));
        formats.put("geojson", () -> ReadFigures.ofMaps(written.files()));
        formats.put("jsonstat", () -> ReadFigures.ofJsonStat(written.files()));
        formats.put("parquet", () -> ReadFigures.ofParquet(parquet));
        formats.put("xlsx", () -> ReadFigures.ofXlsx(written.files().get("data.xlsx")));
        return formats;
    }
}
