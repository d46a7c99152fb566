package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.GivenRelease;
import fi.openagenda.export.NodeScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

class GeoJsonFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPOT = "maps/spot.geojson";

    @TempDir
    Path folder;

    private final Map<String, byte[]> written = SampleRelease.written().files();

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(SampleRelease.written().files());
    }

    @Test
    void only_questions_on_a_map_have_one() {
        assertThat(written.keySet())
                .filteredOn(name -> name.endsWith(".geojson"))
                .containsExactly(SPOT);
    }

    @Test
    void has_each_zone_of_each_area_that_was_asked_with_null_for_what_is_withheld() throws IOException {
        JsonNode map = JSON.readTree(written.get(SPOT));
        assertThat(map.get("features").findValuesAsText("id"))
                .contains("FI:north", "FI:south", "001:north", "001:south", "005:north", "005:south")
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.endsWith("dk"));
        assertThat(map.get("question_label_sv").textValue()).isEqualTo("spot sv");
        assertThat(feature(map, "FI:north").get("properties").fieldNames())
                .toIterable()
                .containsExactly(
                        "area",
                        "area_level",
                        "area_label_fi",
                        "area_label_sv",
                        "area_label_en",
                        "answer_class",
                        "answer_label_fi",
                        "answer_label_sv",
                        "answer_label_en",
                        "n",
                        "count",
                        "share",
                        "w_share",
                        "moe_lo",
                        "moe_hi",
                        "change",
                        "change_flag",
                        "obs_status",
                        "conf_status");
        JsonNode withheld = feature(map, "005:south").get("properties");
        assertThat(withheld.get("n").isNull() && withheld.get("share").isNull()).isTrue();
        assertThat(withheld.get("obs_status").textValue()).isEqualTo("Q");
        assertThat(withheld.get("answer_label_en").textValue()).isEqualTo("Etelä");
    }

    @Test
    void rings_are_wound_as_the_standard_says_however_they_were_drawn() throws IOException {
        for (JsonNode feature : JSON.readTree(written.get(SPOT)).get("features")) {
            JsonNode rings = feature.at("/geometry/coordinates/0");
            assertThat(isCounterclockwise(rings.get(0))).isTrue();
            if (feature.get("id").textValue().endsWith("south")) {
                assertThat(isCounterclockwise(rings.get(1))).as("a hole").isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void others_find_nothing_wrong(Map<String, byte[]> files) throws Exception {
        for (String name : files.keySet()) {
            if (name.endsWith(".geojson")) {
                assertThat(issues(new String(files.get(name), UTF_8))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FeatureCollection, Features",
        "[27.0;69.0]], [27.0;69.5]]",
        "\"Feature\", \"Zone\"",
        "\"properties\", \"figures\"",
        "]]]], ]]]",
        "MultiPolygon, Polygon"
    })
    void others_find_what_is_wrong(String sound, String fault) throws Exception {
        String right = new String(written.get(SPOT), UTF_8);
        String wrong = right.replace(sound.replace(';', ','), fault.replace(';', ','));
        assertThat(wrong).isNotEqualTo(right);
        assertThat(issues(wrong)).isNotEmpty();
    }

    private JsonNode issues(String document) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("map.geojson"), document);
        return NodeScript.ask("@placemarkio/check-geojson", "geojson.js", file);
    }

    private static JsonNode feature(JsonNode map, String id) {
        for (JsonNode feature : map.get("features")) {
            if (feature.get("id").textValue().equals(id)) {
                return feature;
            }
        }
        throw new AssertionError("No feature " + id);
    }

    private static boolean isCounterclockwise(JsonNode ring) {
        Coordinate[] positions = new Coordinate[ring.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = new Coordinate(
                    ring.get(i).get(0).doubleValue(), ring.get(i).get(1).doubleValue());
        }
        return Orientation.isCCW(positions);
    }
}
