package fi.openagenda.model.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {

    private static final List<String> COLUMNS = List.of("n", "count");

    @Test
    void other_figures_are_a_patch_more_lines_are_minor_and_other_columns_are_major() {
        Version version = new Version(1, 2, 3);
        assertThat(version.next(COLUMNS, COLUMNS, false)).hasToString("1.2.4");
        assertThat(version.next(COLUMNS, COLUMNS, true)).hasToString("1.3.0");
        assertThat(version.next(COLUMNS, List.of("n", "count", "share"), true)).hasToString("2.0.0");
        assertThat(version.next(COLUMNS, List.of("count", "n"), false)).hasToString("2.0.0");
    }

    @Test
    void versions_are_read_back_and_follow_each_other() {
        assertThat(Version.of("1.10.0")).isEqualTo(new Version(1, 10, 0)).isGreaterThan(Version.of("1.9.7"));
        assertThat(Version.FIRST).hasToString("1.0.0");
    }
}
