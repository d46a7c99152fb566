package fi.openagenda.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fi.openagenda.export.GivenRelease;
import fi.openagenda.export.NodeScript;
import fi.openagenda.export.SharedFile;
import fi.openagenda.export.disclosure.Altered;
import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonStatFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Written written = SampleRelease.written();

    @Test
    void the_collection_leads_to_a_dataset_for_each_question() throws IOException {
        JsonNode collection = json("data.jsonstat.json");
        assertThat(faults("collection", collection)).isEmpty();
        assertThat(collection.at("/link/item").findValuesAsText("href"))
                .containsExactly(
                        "jsonstat/age.json",
                        "jsonstat/gender.json",
                        "jsonstat/satisfaction.json",
                        "jsonstat/care.snow.json",
                        "jsonstat/care.parks.json",
                        "jsonstat/services.json",
                        "jsonstat/years.json",
                        "jsonstat/plan.json",
                        "jsonstat/spot.json",
                        "jsonstat/own-pool@001.json",
                        "jsonstat/own-pool@002.json")
                .allMatch(written.files()::containsKey);
        assertThat(collection.at("/link/item/3/label").textValue()).isEqualTo("care – Lumi");
        assertThat(collection.at("/link/item/3/extension/translation/sv/label").textValue())
                .isEqualTo("care sv – Lumi sv");
    }

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(SampleRelease.written().files());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void datasets_follow_the_official_schema_and_the_rules_it_cannot_say(Map<String, byte[]> files) throws IOException {
        assertThat(faults("collection", JSON.readTree(files.get("data.jsonstat.json"))))
                .isEmpty();
        for (JsonNode dataset : datasets(files).values()) {
            assertThat(faults("dataset", dataset)).isEmpty();
            assertThat(JsonStatRules.brokenBy(dataset)).isEmpty();
        }
    }

    @Test
    void a_fault_in_a_dataset_is_found_by_the_schema_or_the_rules() throws IOException {
        Map<String, Consumer<ObjectNode>> faults = new TreeMap<>();
        faults.put("version", dataset -> dataset.remove("version"));
        faults.put("VALUE", dataset -> dataset.put("values", 1));
        faults.put("status", dataset -> dataset.withObject("/status").put("0", 1));
        for (Map.Entry<String, Consumer<ObjectNode>> fault : faults.entrySet()) {
            ObjectNode dataset = json("jsonstat/satisfaction.json").deepCopy();
            fault.getValue().accept(dataset);
            assertThat(faults("dataset", dataset)).as(fault.getKey()).isNotEmpty();
        }
        Map<String, Consumer<ObjectNode>> broken = Map.of(
                "SPARSE_KEY_OUT_OF_RANGE",
                        dataset -> dataset.withObject("/value").put("99999999", 1),
                "STATUS_KEY_OUT_OF_RANGE",
                        dataset -> dataset.withObject("/status").put("-1", "Q"),
                "INDEX_COUNT_MISMATCH",
                        dataset -> dataset.withObject("/dimension/area/category")
                                .withArray("index")
                                .add("999"),
                "CHILD_ID_UNKNOWN",
                        dataset -> dataset.withObject("/dimension/area/category/child")
                                .withArray("FI")
                                .add("x"),
                "METRIC_UNIT_MISSING",
                        dataset -> dataset.withObject("/dimension/measure/category")
                                .remove("unit"));
        for (Map.Entry<String, Consumer<ObjectNode>> fault : broken.entrySet()) {
            ObjectNode dataset = json("jsonstat/satisfaction.json").deepCopy();
            fault.getValue().accept(dataset);
            assertThat(JsonStatRules.brokenBy(dataset)).contains(fault.getKey());
        }
    }

    @Test
    void the_rules_judge_the_cases_of_the_validator_as_it_does() {
        Set<String> ours = new HashSet<>(List.of(
                "ID_SIZE_LEN_MISMATCH",
                "DIM_KEY_ID_MISMATCH",
                "VALUE_LEN_MISMATCH",
                "SPARSE_KEY_OUT_OF_RANGE",
                "ROLE_ID_UNKNOWN",
                "STATUS_LEN_MISMATCH",
                "STATUS_KEY_OUT_OF_RANGE",
                "METRIC_UNIT_MISSING",
                "INDEX_COUNT_MISMATCH",
                "INDEX_POSITIONS_INVALID",
                "LABEL_KEY_UNKNOWN",
                "LABEL_KEY_INCOMPLETE",
                "UNIT_KEY_UNKNOWN",
                "COORD_KEY_UNKNOWN",
                "NOTE_KEY_UNKNOWN",
                "CHILD_ID_UNKNOWN",
                "CHILD_CYCLE"));
        int judged = 0;
        for (JsonNode each : SharedFile.json("profiles/jsonstat/corpus-cases.json")) {
            Set<String> expected = new TreeSet<>();
            each.at("/expected/codes").forEach(code -> expected.add(code.textValue()));
            if (ours.containsAll(expected) && each.at("/input/class").asText().equals("dataset")) {
                Set<String> errors = new TreeSet<>(JsonStatRules.brokenBy(each.get("input")));
                errors.removeIf(code -> code.equals("LABEL_KEY_INCOMPLETE") && !expected.contains(code)); // a warning
                assertThat(errors).as(each.get("id").textValue()).isEqualTo(expected);
                judged++;
            }
        }
        assertThat(judged).as("all but a collection and a bundle").isEqualTo(18);
    }

    @Test
    void says_what_it_is_in_three_languages() throws IOException {
        JsonNode dataset = json("jsonstat/satisfaction.json");
        assertThat(dataset.at("/dimension/area/category/child").toString())
                .isEqualTo("{\"FI\":[\"01\",\"02\"],\"01\":[\"001\",\"002\",\"003\"],\"02\":[\"004\",\"005\"]}");
        assertThat(dataset.at("/extension/status/label/Q").textValue()).isEqualTo("Salattu");
        assertThat(dataset.at("/extension/translation/en/extension/status/label/Q")
                        .textValue())
                .isEqualTo("Withheld");
        assertThat(dataset.at("/extension/translation/sv/dimension/measure/category/label/n")
                        .textValue())
                .isEqualTo("Svarande");
        assertThat(dataset.at("/link/license/0/href").textValue()).endsWith("/licenses/by/4.0/");
        assertThat(json("jsonstat/plan.json").at("/dimension/answer/category/label"))
                .extracting(JsonNode::textValue)
                .containsSequence(SampleRelease.LABELS);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void its_own_toolkit_reads_every_cell_with_its_status(Map<String, byte[]> files) throws Exception {
        Map<JsonNode, JsonNode> cells = new HashMap<>();
        for (Map.Entry<String, JsonNode> dataset : datasets(files).entrySet()) {
            Path file = Files.write(folder.resolve("dataset.json"), files.get(dataset.getKey()));
            cells.put(
                    dataset.getValue(),
                    NodeScript.ask("jsonstat-toolkit", "jsonstat.js", file).get("cells"));
        }
        Map<String, Map<String, String>> csv = ReadFigures.ofCsv(files.get("data.csv"));
        assertThat(ReadFigures.differences(
                        ReadFigures.ofToolkit(cells), ReadFigures.only(ReadFigures.IN_JSON_STAT, csv)))
                .isEmpty();
    }

    @Test
    void its_own_toolkit_reads_cells_and_statuses() throws Exception {
        Path file = folder.resolve("satisfaction.json");
        Files.write(file, written.files().get("jsonstat/satisfaction.json"));
        JsonNode read = NodeScript.ask("jsonstat-toolkit", "jsonstat.js", file);
        assertThat(read.get("role").toString())
                .isEqualTo("{\"time\":[\"round\"],\"geo\":[\"area\"],\"metric\":[\"measure\"],"
                        + "\"classification\":[\"group\",\"answer\"]}");
        assertThat(read.get("unit").toString()).isEqualTo("{\"label\":\"osuus, 1 on kaikki\",\"decimals\":6}");
        Set<String> cells = new HashSet<>();
        read.get("cells")
                .forEach(cell -> cells.add("%s %s %s %s: %s %s"
                        .formatted(
                                cell.get("area").textValue(),
                                cell.get("group").textValue(),
                                cell.get("answer").textValue(),
                                cell.get("measure").textValue(),
                                cell.get("value").asText(),
                                cell.get("status").asText())));
        assertThat(cells)
                .contains("FI _T 1 share: 0.119792 null", "005 _T 1 n: null Q", "01 _T 1|2 w_share: 0.22 W")
                .anyMatch(cell -> cell.endsWith(" U"));
    }

    @Test
    void its_own_toolkit_reads_a_question_of_which_nothing_is_shown() throws Exception {
        List<ProtectedTable> withheld = SampleRelease.tables().stream()
                .map(table -> table.variable().code().equals("age") ? Altered.WITHHELD.in(table) : table)
                .toList();
        byte[] age =
                SampleRelease.written(withheld, SampleRelease::trend).files().get("jsonstat/age.json");
        assertThat(faults("dataset", JSON.readTree(age))).isEmpty();
        Path file = Files.write(folder.resolve("age.json"), age);
        assertThat(NodeScript.ask("jsonstat-toolkit", "jsonstat.js", file).get("cells"))
                .isNotEmpty()
                .allMatch(cell -> cell.get("value").isNull()
                        && cell.get("status").textValue().equals("Q"));
    }

    @Test
    void its_own_toolkit_refuses_a_dataset_that_is_cut_off() throws Exception {
        NodeScript.assumeInstalled("jsonstat-toolkit");
        byte[] whole = written.files().get("jsonstat/satisfaction.json");
        Path file = folder.resolve("cut.json");
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));
        assertThat(catchThrowable(() -> NodeScript.ask("jsonstat-toolkit", "jsonstat.js", file)))
                .isInstanceOf(AssertionError.class);
    }

    private static Map<String, JsonNode> datasets(Map<String, byte[]> files) throws IOException {
        Map<String, JsonNode> datasets = new TreeMap<>();
        for (String name : files.keySet()) {
            if (name.matches("jsonstat/[^/]*\\.json")) {
                datasets.put(name, JSON.readTree(files.get(name)));
            }
        }
        return datasets;
    }

    private JsonNode json(String name) throws IOException {
        return JSON.readTree(written.files().get(name));
    }

    private static Set<String> faults(String schema, JsonNode document) {
        JsonNode official = SharedFile.json("profiles/jsonstat/vendored/%s.json".formatted(schema));
        JsonSchema read =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(official);
        Set<String> faults = new TreeSet<>();
        read.validate(document).forEach(fault -> faults.add(fault.toString()));
        return faults;
    }
}
