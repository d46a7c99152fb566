package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import fi.openagenda.export.GivenRelease;
import fi.openagenda.export.SharedFile;
import fi.openagenda.model.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataPackageTest {

    @TempDir
    Path folder;

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(Sample.release());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void fits_the_profile(Map<String, byte[]> files) throws IOException {
        assertThat(faults(Sample.JSON.readTree(files.get("datapackage.json")))).isEmpty();
    }

    @Test
    void does_not_fit_the_profile_with_faults_in_it() throws IOException {
        for (Consumer<ObjectNode> fault : Set.<Consumer<ObjectNode>>of(
                each -> each.remove("resources"),
                each -> ((ObjectNode) each.at("/resources/0")).put("bytes", "many"),
                each -> ((ObjectNode) each.at("/resources/0")).put("hash", "unknown"),
                each -> ((ObjectNode) each.at("/resources/0/schema/fields/0")).put("type", "text"),
                each -> ((ObjectNode) each.at("/licenses/0")).remove(Set.of("name", "path")))) {
            ObjectNode descriptor = descriptor();
            fault.accept(descriptor);
            assertThat(faults(descriptor)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void names_every_file_with_its_size_and_hash(Map<String, byte[]> files) throws IOException {
        JsonNode descriptor = Sample.JSON.readTree(files.get("datapackage.json"));
        assertThat(descriptor.get("resources"))
                .extracting(resource -> resource.get("path").asText())
                .contains("data.csv", "data.fi.csv", "data.json", "representativeness.csv", "codebook.csv")
                .allMatch(files::containsKey);
        for (JsonNode resource : descriptor.get("resources")) {
            byte[] bytes = files.get(resource.get("path").asText());
            assertThat(resource.get("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(resource.get("hash").asText())
                    .isEqualTo(
                            "sha256:" + HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
        }
    }

    @Test
    void says_which_version_it_is_and_whose() throws IOException {
        JsonNode descriptor = descriptor();
        assertThat(descriptor.get("version").asText()).isEqualTo("1.2.0");
        assertThat(descriptor.at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
        assertThat(descriptor.at("/contributors/0/title").asText()).isEqualTo("Iin kunta");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void is_read_by_others_with_every_line(Map<String, byte[]> files) throws Exception {
        JsonNode read = ReadRelease.asPackage(folder, files);
        assertThat(read.get("valid").asBoolean()).as(read.toString()).isTrue();
        assertThat(read.get("faults")).as(read.toString()).isEmpty();
        for (String file : Set.of("data.csv", "data.sv.csv")) {
            assertThat(read.get("rows").get(file).asInt()).isEqualTo(ReadRelease.lines(files));
        }
        assertThat(read.get("rows").get("codebook.csv").asInt()).isGreaterThan(100);
    }

    /** What is done to the data: the first text is replaced by the second, wherever it is. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("the header", "obs_status", "obs-status"),
                Arguments.of("a code that is not listed", ",A,F,", ",X,F,"),
                Arguments.of("a decimal comma", "0.333333", "\"0,333333\""),
                Arguments.of("a number out of its range", "0.333333", "1.333333"),
                Arguments.of("a star for a number", "0.333333", "*"),
                Arguments.of("a cell too many", ",municipality,", ",municipality,,"),
                Arguments.of("an empty cell where there must be one", ",municipality,", ",,"),
                Arguments.of("a byte order mark", "round,release", "\uFEFFround,release"),
                Arguments.of(
                        "a line twice",
                        "\r\n2026-spring,2,living,FI,_T,_T,_T,row,",
                        "\r\n2026-spring,2,living,FI,_T,_T,_T,flat,"),
                Arguments.of("a question of another round", ",living,", ",another,"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void shows_others_what_is_wrong_with_the_data(String name, String sound, String fault) throws Exception {
        Map<String, byte[]> files = Sample.release();
        String broken = new String(files.get("data.csv"), UTF_8).replace(sound, fault);
        assertThat(broken).isNotEqualTo(new String(files.get("data.csv"), UTF_8));
        files.put("data.csv", broken.getBytes(UTF_8));
        assertThat(ReadRelease.asPackage(folder, files).get("faults").has("data.csv"))
                .isTrue();
    }

    private static ObjectNode descriptor() throws IOException {
        return (ObjectNode) Sample.JSON.readTree(Sample.text("datapackage.json"));
    }

    private static Set<ValidationMessage> faults(JsonNode descriptor) {
        JsonSchema profile = JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(SharedFile.json("profiles/frictionless-v2/datapackage.json"));
        return profile.validate(descriptor);
    }
}
