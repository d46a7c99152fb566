package fi.openagenda.model.question;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.Fault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeometryTest {

    @Test
    void zones_may_meet_and_a_border_drawn_twice_does_no_harm() {
        assertThat(pointers(square(25, 65, 1), square(26, 65, 1))).isEmpty();
        assertThat(pointers(square(25, 65, 1), square(25.9995, 65, 1))).isEmpty();
        assertThat(pointers(square(25, 65, 1), square(25.99, 65, 1))).containsExactly("/1");
    }

    @Test
    void a_hole_belongs_to_another_zone() {
        Geometry ring = new Geometry(
                "MultiPolygon",
                List.of(List.of(
                        square(20, 60, 3).coordinates().get(0).get(0),
                        square(21, 61, 1).coordinates().get(0).get(0))));
        assertThat(pointers(ring, square(21, 61, 1))).isEmpty();
        assertThat(pointers(ring, square(20.5, 60.5, 0.2))).containsExactly("/1");
    }

    @Test
    void there_are_not_more_positions_than_a_telephone_can_draw() {
        List<List<Double>> circle = IntStream.rangeClosed(0, 5000)
                .mapToObj(i -> 2 * Math.PI * (i % 5000) / 5000)
                .map(angle -> List.of(25 + Math.cos(angle), 65 + Math.sin(angle)))
                .toList();
        assertThat(pointers(new Geometry("MultiPolygon", List.of(List.of(circle)))))
                .containsExactly("/zones");
    }

    private static List<String> pointers(Geometry... geometries) {
        return Geometry.faultsOf(List.of(geometries), i -> "/" + i).stream()
                .map(Fault::pointer)
                .toList();
    }

    private static Geometry square(double west, double south, double side) {
        List<Double> corner = List.of(west, south);
        return new Geometry(
                "MultiPolygon",
                List.of(List.of(List.of(
                        corner,
                        List.of(west + side, south),
                        List.of(west + side, south + side),
                        List.of(west, south + side),
                        corner))));
    }
}
