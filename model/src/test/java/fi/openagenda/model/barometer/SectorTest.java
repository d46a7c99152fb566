package fi.openagenda.model.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectorTest {

    private static final List<Sector> SECTORS = List.of(
            sector("life", "P1", "P3"),
            sector("education", "P3.4", "P6"),
            sector("early", "P3.4.1"),
            sector("nothing"));

    @ParameterizedTest
    @CsvSource({
        "P1, life",
        "P1.2, life",
        "P3, life",
        "P3.5, life",
        "P3.4, education",
        "P3.4.2, education",
        "P3.4.1, early",
        "P3.4.10, education",
        "P3.40, life",
        "P6.1.1, education"
    })
    void a_class_belongs_to_the_sector_that_covers_it_most_closely(String serviceClass, String sector) {
        assertThat(Sector.covering(serviceClass, SECTORS)).map(Sector::code).contains(sector);
    }

    @ParameterizedTest
    @CsvSource({"P10", "P2", "P", "P60", "''"})
    void a_class_that_only_begins_alike_is_not_covered(String serviceClass) {
        assertThat(Sector.covering(serviceClass, SECTORS)).isEmpty();
    }

    @Test
    void without_sectors_nothing_is_covered() {
        assertThat(Sector.covering("P1", List.of())).isEmpty();
    }

    private static Sector sector(String code, String... serviceClasses) {
        return new Sector(code, Words.EMPTY, List.of(serviceClasses));
    }
}
