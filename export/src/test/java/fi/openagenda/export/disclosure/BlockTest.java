package fi.openagenda.export.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.openagenda.export.disclosure.Barometer12.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1 888 responses of twelve municipalities, and the tables that another implementation made of them. */
class BlockTest {

    @ParameterizedTest(name = "remainder rule {0}")
    @CsvSource({"AS_SHOWN, expected_remainder_on.csv", "NONE, expected_remainder_off.csv"})
    void shows_what_a_second_implementation_shows(Remainders remainders, String expected) throws IOException {
        assumeTrue(Files.exists(Barometer12.FOLDER), "no fixtures at " + Barometer12.FOLDER);
        List<Line> shown = Barometer12.lines(Barometer12.protect(Barometer12.cube(), remainders));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(Barometer12.expected(expected));
    }
}
