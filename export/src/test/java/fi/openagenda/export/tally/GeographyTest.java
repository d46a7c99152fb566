package fi.openagenda.export.tally;

import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.B;
import static fi.openagenda.export.tally.Survey.C;
import static fi.openagenda.export.tally.Survey.NORTH;
import static fi.openagenda.export.tally.Survey.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GeographyTest {

    /** What two geographies that cross each other give away by subtraction, no rule of one could see. */
    @Test
    void a_municipality_is_in_one_region_alone() {
        assertThat(geography(List.of(A, B), List.of(C)).areas())
                .containsExactly(Geography.NATION, NORTH, SOUTH, A, B, C);
        assertThatThrownBy(() -> geography(List.of(A, B), List.of(B, C)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("002");
    }

    private static Geography geography(List<Area> north, List<Area> south) {
        TreeMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        regions.put(NORTH, north);
        regions.put(SOUTH, south);
        return new Geography(regions);
    }
}
