package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.export.GivenRelease;
import fi.openagenda.model.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvwTest {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final List<String> TABLES = List.of(
            "data.csv",
            "data.index.csv",
            "data.fi.csv",
            "data.sv.csv",
            "data.en.csv",
            "representativeness.csv",
            "codebook.csv");

    @TempDir
    Path folder;

    @Test
    void describes_every_table_column_by_column_as_its_header_names_them() throws Exception {
        Map<String, byte[]> files = Sample.release();
        for (String table : TABLES) {
            JsonNode metadata = Sample.JSON.readTree(files.get(table + "-metadata.json"));
            String header =
                    new String(files.get(table), UTF_8).lines().findFirst().orElseThrow();
            assertThat(metadata.get("url").asText()).isEqualTo(table);
            assertThat(metadata.at("/tableSchema/columns"))
                    .extracting(column -> column.get("name").asText())
                    .as(table)
                    .containsExactly(header.split(","));
            assertThat(metadata.at("/tableSchema/columns"))
                    .allMatch(column -> column.at("/titles/und").equals(column.get("name")))
                    .allMatch(column -> !column.at("/titles/fi").asText().isEmpty());
            assertThat(metadata.at("/notes/0/schema:sha256/@value").asText())
                    .isEqualTo(HexFormat.of().formatHex(Sha256.digest().digest(files.get(table))));
        }
    }

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(Sample.release());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void makes_rdf_of_every_cell_that_is_not_empty_with_sound_literals(Map<String, byte[]> files) throws Exception {
        JsonNode rdf = ReadRelease.asRdf(folder, files);
        assertThat(rdf.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(TABLES);
        List<JsonNode> counts = literals(rdf.get("data.csv"), "#count");
        List<JsonNode> statuses = literals(rdf.get("data.csv"), "attribute#obsStatus");
        assertThat(times(statuses)).isEqualTo(ReadRelease.lines(files));
        assertThat(counts).allMatch(count -> count.get("datatype").asText().equals(XSD + "integer"));
        assertThat(times(counts))
                .isEqualTo(times(statuses.stream()
                        .filter(status -> !status.get("value").asText().equals("Q"))
                        .toList()));
        for (String table : TABLES) {
            assertThat(rdf.get(table)).allMatch(CsvwTest::isSound, table);
        }
    }

    @Test
    void labels_have_their_language() throws Exception {
        assertThat(literals(ReadRelease.asRdf(folder, Sample.release()).get("codebook.csv"), "#label_se"))
                .isNotEmpty()
                .allMatch(label -> label.get("language").asText().equals("se"))
                .anyMatch(label -> label.get("value").asText().contains(Sample.SCRIPTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0,333333\"", "3E-1", "*"})
    void finds_literals_that_are_not_sound(String fault) throws Exception {
        Map<String, byte[]> files = Sample.release();
        files.put(
                "data.csv",
                new String(files.get("data.csv"), UTF_8)
                        .replace("0.333333", fault)
                        .getBytes(UTF_8));
        assertThat(ReadRelease.asRdf(folder, files).get("data.csv")).anyMatch(quad -> !isSound(quad));
    }

    private static List<JsonNode> literals(JsonNode quads, String predicate) {
        List<JsonNode> found = new ArrayList<>();
        quads.forEach(quad -> Stream.of(quad)
                .filter(each -> each.get("predicate").asText().endsWith(predicate))
                .forEach(found::add));
        return found;
    }

    private static int times(List<JsonNode> quads) {
        return quads.stream().mapToInt(quad -> quad.get("times").intValue()).sum();
    }

    /** The forms of XML Schema, part 2. */
    private static boolean isSound(JsonNode quad) {
        String value = quad.get("value").asText();
        return switch (quad.path("datatype").asText().replace(XSD, "")) {
            case "integer" -> value.matches("[+-]?\\d+");
            case "decimal" -> value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
            case "boolean" -> value.matches("true|false|1|0");
            case "dateTime" -> Instant.parse(value) != null;
            case "gYear" -> value.matches("-?\\d{4,}");
            default -> true;
        };
    }
}
