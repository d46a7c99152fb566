package fi.openagenda.export.cube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fi.openagenda.export.SharedFile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CubeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void cells_are_numbered_with_the_last_dimension_first() {
        DataCube cube = cube("Ii");
        assertThat(cube.size()).isEqualTo(4);
        assertThat(cube.cell(1, 0, 1)).isEqualTo(3);
        assertThat(List.of(cube.position(3, 0), cube.position(3, 1), cube.position(3, 2)))
                .containsExactly(1, 0, 1);
    }

    @Test
    void json_stat_is_as_its_schema_says_and_the_schema_finds_what_is_not() {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SharedFile.json("profiles/jsonstat/vendored/dataset.json"));
        ObjectNode dataset = new JsonStat(JSON, "Q").dataset(cube("Ii"));
        assertThat(schema.validate(dataset)).isEmpty();
        assertThat(dataset.get("value"))
                .hasSize(dataset.get("size").get(0).asInt()
                        * dataset.get("size").get(1).asInt()
                        * dataset.get("size").get(2).asInt());
        ObjectNode unversioned = dataset.deepCopy();
        unversioned.remove("version");
        assertThat(schema.validate(unversioned)).isNotEmpty();
        ObjectNode unknown = dataset.deepCopy().put("colour", "red");
        assertThat(schema.validate(unknown)).isNotEmpty();
    }

    @Test
    void what_is_withheld_looks_neither_like_zero_nor_like_nothing() {
        DataCube cube = cube("Ii");
        assertThat(new JsonStat(JSON, "Q").dataset(cube).get("value")).hasToString("[20,0,null,null]");
        assertThat(new JsonStat(JSON, "Q").dataset(cube).get("status")).hasToString("{\"2\":\"Q\"}");
        assertThat(PxFile.of(cube, "q", "s", "fi")).endsWith("DATA=\r\n20 0\r\n\"...\" \".\"\r\n;\r\n");
        assertThat(CubeCsv.of(cube)).endsWith("Inari,2026-03,...,.\r\n");
        assertThat(SdmxFile.of(cube)).contains("value=\"20\"").doesNotContain("...");
    }

    @Test
    void labels_in_every_script_come_through_and_do_no_harm() {
        String label = "Anár \"ǩiõll\"\nשלום 🚌";
        String px = PxFile.of(cube(label), "q", "s", "fi");
        assertThat(px).contains("\"Anár 'ǩiõll' שלום 🚌\"");
        assertThat(PxFile.of(cube("ä".repeat(450)), "q", "s", "fi"))
                .contains("\"%s\"\r\n\"%s\"\r\n\"%s\"".formatted("ä".repeat(200), "ä".repeat(200), "ä".repeat(50)));
        assertThat(CubeCsv.of(cube(label))).contains("\"Anár \"\"ǩiõll\"\"\nשלום 🚌\"");
        assertThat(CubeCsv.of(cube("=1+1"))).contains("\r\n'=1+1,");
        assertThat(new JsonStat(JSON, "Q")
                        .dataset(cube(label))
                        .at("/dimension/area/category/label/139")
                        .asText())
                .isEqualTo(label);
    }

    private static DataCube cube(String label) {
        DataCube cube = new DataCube(
                "How is life?",
                Instant.parse("2026-04-01T00:00:00Z"),
                List.of(
                        new Dimension(
                                "area",
                                "Alue",
                                Dimension.Role.GEO,
                                List.of(new Dimension.Item("139", label), new Dimension.Item("148", "Inari"))),
                        new Dimension(
                                "round", "Kierros", Dimension.Role.TIME, List.of(new Dimension.Item("r", "2026-03"))),
                        new Dimension(
                                "contents",
                                "Tiedot",
                                Dimension.Role.METRIC,
                                List.of(new Dimension.Item("n", "n"), new Dimension.Item("count", "count")))));
        cube.put(0, "20", false);
        cube.put(1, "0", false);
        cube.put(2, "", true);
        return cube;
    }
}
