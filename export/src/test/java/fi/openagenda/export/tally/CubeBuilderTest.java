package fi.openagenda.export.tally;

import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.B;
import static fi.openagenda.export.tally.Survey.D;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CubeBuilderTest {

    @Test
    void everybody_is_counted_in_each_area_and_in_one_group_of_each_breakdown() {
        Cube cube = survey().cube();
        assertThat(cube.respondents(Geography.NATION)).isEqualTo(300_018);
        assertThat(cube.respondents(Survey.NORTH)).isEqualTo(300_008);
        assertThat(cube.respondents(B)).isEqualTo(8);
        assertThat(cube.respondents(Survey.C)).isZero();
        for (Area area : cube.geography().areas()) {
            for (Crossing crossing : cube.layout().crossings()) {
                Counts counts = cube.of(cube.variables().get(0), crossing, area);
                assertThat(IntStream.range(0, counts.rows())
                                .map(counts::respondents)
                                .sum())
                        .isEqualTo(cube.respondents(area));
            }
        }
    }

    @Test
    void own_questions_are_counted_in_one_municipality() {
        Cube cube = new Survey(List.of(single("gender", "f", "m")), single("q", "yes", "no"))
                .asking(B, single("own", "good", "bad"))
                .answered(3, A, Map.of("gender", "f", "q", "no"))
                .answered(2, B, Map.of("gender", "m", "q", "yes", "own", "bad"))
                .cube();
        Variable own = cube.variables().get(2);
        assertThat(cube.variables()).extracting(Variable::code).containsExactly("gender", "q", "own");
        assertThat(cube.of(own, Crossing.TOTAL, B).count(0, 1)).isEqualTo(2);
        assertThat(cube.of(cube.variables().get(1), Crossing.TOTAL, Survey.NORTH)
                        .count(0, 1))
                .isEqualTo(3);
        assertThat(cube.layout().variables()).doesNotContain(own);
    }

    @Test
    void nobody_is_a_cube_of_zeros() {
        Cube cube = new Survey(List.of(single("gender", "f", "m")), single("q", "yes", "no")).cube();
        assertThat(cube.respondents(Geography.NATION)).isZero();
        assertThat(counts(cube)).containsOnly(0);
    }

    /** A large municipality beside a small one. */
    private static Survey survey() {
        return new Survey(List.of(single("gender", "f", "m"), single("age", "young", "old")), single("q", "yes", "no"))
                .answered(200_000, A, Map.of("gender", "f", "age", "old", "q", "yes"))
                .answered(100_000, A, Map.of("gender", "m", "age", "young", "q", "no"))
                .answered(8, B, Map.of("gender", "m", "age", "old", "q", "no"))
                .answered(10, D, Map.of("gender", "m", "age", "old"));
    }

    private static List<Integer> counts(Cube cube) {
        return cube.geography().areas().stream()
                .flatMap(area -> cube.layout().crossings().stream().flatMap(crossing -> cube.variables().stream()
                        .map(variable -> cube.of(variable, crossing, area))))
                .flatMap(counts -> IntStream.range(0, counts.rows()).boxed().flatMap(row -> IntStream.range(
                                0, counts.classes())
                        .mapToObj(column -> counts.count(row, column))))
                .toList();
    }
}
