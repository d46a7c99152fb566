package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconstructionTest {

    @Test
    void finds_everybody_in_a_block_of_which_too_much_is_told() throws IOException {
        JsonNode block = block();
        Reconstruction reconstruction = new Reconstruction(7);
        published(block, reconstruction);
        block.get("suppressed").forEach(cell -> reconstruction.suppress(attributes(cell)));

        assertThat(reconstruction.solutions(2))
                .containsExactly(elements(block.get("expected_unique_solution"))
                        .map(person -> elements(person).map(JsonNode::asText).collect(Collectors.joining(" ")))
                        .toList());
    }

    @Test
    void finds_more_than_one_block_for_its_counts_alone() {
        Reconstruction reconstruction = new Reconstruction(7);
        reconstruction.publish(Map.of(), 7, 30, 380);
        reconstruction.publish(Map.of("sex", "F"), 4, 30, 335);

        assertThat(reconstruction.solutions(2)).hasSize(2).doesNotHaveDuplicates();
    }

    /** Two ways to fill an area are not enough: every respondent may have answered something else. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void does_not_find_the_answers_of_a_small_area(long seed) {
        Atoms atoms = Atoms.ofObservedLeaves(RandomNation.ofOneArea(seed, RandomNation.Opinion.MIXED, 15));
        List<PublishedSum> published = new WholeTables(10, 3).of(atoms);

        assertThat(integers(new Knowledge(atoms.truth().length, published)).solutions(2))
                .hasSize(2);
        assertThat(new Insider(atoms).disclosed(published, WholeTables.TWO, ReconstructionTest::integers))
                .isZero();
    }

    private static IntegerAttacker integers(Knowledge knowledge) {
        return new IntegerAttacker(knowledge, 1000);
    }

    private static void published(JsonNode block, Reconstruction reconstruction) {
        block.get("published")
                .forEach(cell -> reconstruction.publish(
                        attributes(cell),
                        cell.get("count").asInt(),
                        cell.get("median").asInt(),
                        Math.round(10 * cell.get("mean").asDouble())));
    }

    private static Map<String, String> attributes(JsonNode cell) {
        return cell.get("group").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, attribute -> attribute.getValue().asText()));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode block() throws IOException {
        return new ObjectMapper()
                .readTree(
                        Fixtures.file("reconstruction/garfinkel2018_block.json").toFile());
    }
}
