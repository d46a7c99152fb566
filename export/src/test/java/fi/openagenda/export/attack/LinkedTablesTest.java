package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two tables of the same people, age x year x European Union and country x year, with cells suppressed by GaussSuppression
 * in its four ways to look at linked tables (Langsrud, vignette "Defining tables for GaussSuppression").
 */
class LinkedTablesTest {

    private static final String TOTAL = "Total";

    @ParameterizedTest(name = "{0}: {1} suppressed cells are exact, {2} of them primary")
    @CsvSource({"local, 6, 2", "consistent, 4, 2", "super-consistent, 0, 0", "global, 0, 0"})
    void suppressed_cells_are_exact_unless_the_tables_are_protected_together(String mode, int exact, int primary)
            throws IOException {
        List<CSVRecord> people = Fixtures.rows("gausssuppression/input_linked.csv");
        List<CSVRecord> cells = Fixtures.rows("gausssuppression/linked_" + mode + ".csv");
        RankAttacker attacker = new RankAttacker(new Knowledge(
                people.size(),
                cells.stream()
                        .filter(cell -> !is(cell, "suppressed"))
                        .map(cell -> PublishedSum.count(atoms(people, cell), freq(cell)))
                        .toList()));

        List<CSVRecord> derived = cells.stream()
                .filter(cell -> is(cell, "suppressed"))
                .filter(cell -> attacker.derive(atoms(people, cell)).isPresent())
                .toList();

        assertThat(derived).hasSize(exact).allSatisfy(cell -> assertThat(attacker.derive(atoms(people, cell)))
                .hasValue(freq(cell)));
        assertThat(derived.stream().filter(cell -> is(cell, "primary"))).hasSize(primary);
    }

    private static int[] atoms(List<CSVRecord> people, CSVRecord cell) {
        return IntStream.range(0, people.size())
                .filter(atom -> counts(cell, people.get(atom)))
                .toArray();
    }

    private static boolean counts(CSVRecord cell, CSVRecord atom) {
        return List.of(TOTAL, atom.get("age")).contains(cell.get("age"))
                && List.of(TOTAL, atom.get("year")).contains(cell.get("year"))
                && List.of(TOTAL, atom.get("geo"), atom.get("eu")).contains(cell.get("region"));
    }

    private static boolean is(CSVRecord cell, String column) {
        return cell.get(column).equals("TRUE");
    }

    private static long freq(CSVRecord cell) {
        return Long.parseLong(cell.get("freq"));
    }
}
