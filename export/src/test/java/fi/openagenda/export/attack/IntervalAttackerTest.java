package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class IntervalAttackerTest {

    private static final String TOTAL = "Total";

    @Test
    void bounds_what_is_suppressed_as_gausssuppression_does() throws IOException {
        List<CSVRecord> cells = Fixtures.rows("gausssuppression/intervals_no_range_rule.csv");

        expectRanges(cells, cell -> is(cell, "suppressed"), "lo", "up");
    }

    /** Two more cells are suppressed than anonymity needs, so that no range is shorter than five. */
    @Test
    void finds_longer_ranges_where_more_is_suppressed() throws IOException {
        List<CSVRecord> cells = Fixtures.rows("gausssuppression/vignette_table9_intervals_rangeMin5.csv");

        expectRanges(cells, cell -> List.of("1", "2").contains(cell.get("suppressed_integer")), "lo_1", "up_1");
        expectRanges(cells, cell -> is(cell, "suppressed"), "lo", "up");
    }

    @Test
    void takes_a_mean_for_all_that_rounds_to_it() {
        int[] answers = {0, 1, 2, 3, 4};
        long[] scores = {1, 2, 3, 4, 5};
        Knowledge knowledge = new Knowledge(
                5, List.of(PublishedSum.count(answers, 100), PublishedSum.mean(answers, scores, 100, 49)));

        assertThat(new IntervalAttacker(knowledge).range(4).least()).isEqualTo(85, within(1e-9));
        assertThat(new IntervalAttacker(knowledge).range(4).greatest()).isEqualTo(98.75, within(1e-9));
    }

    @Test
    void sees_no_end_to_what_nothing_bounds() {
        Knowledge nothing = new Knowledge(2, List.of(PublishedSum.count(new int[] {0}, 3)));

        assertThat(new IntervalAttacker(nothing).range(1))
                .isEqualTo(new IntervalAttacker.Range(0, Double.POSITIVE_INFINITY));
    }

    private static void expectRanges(
            List<CSVRecord> cells, Predicate<CSVRecord> suppressed, String lower, String upper) {
        List<CSVRecord> atoms =
                cells.stream().filter(cell -> !cell.toList().contains(TOTAL)).toList();
        IntervalAttacker attacker = new IntervalAttacker(new Knowledge(
                atoms.size(),
                cells.stream()
                        .filter(suppressed.negate())
                        .map(cell -> PublishedSum.count(atoms(atoms, cell), Long.parseLong(cell.get("freq"))))
                        .toList()));

        List<CSVRecord> primary =
                cells.stream().filter(cell -> is(cell, "primary")).toList();
        assertThat(primary).hasSize(2).allSatisfy(cell -> {
            IntervalAttacker.Range range = attacker.range(atoms(atoms, cell));
            assertThat(range.least()).isEqualTo(Double.parseDouble(cell.get(lower)), within(1e-9));
            assertThat(range.greatest()).isEqualTo(Double.parseDouble(cell.get(upper)), within(1e-9));
        });
    }

    private static int[] atoms(List<CSVRecord> atoms, CSVRecord cell) {
        return IntStream.range(0, atoms.size())
                .filter(atom -> List.of(TOTAL, atoms.get(atom).get("age")).contains(cell.get("age"))
                        && List.of(TOTAL, atoms.get(atom).get("geo")).contains(cell.get("geo")))
                .toArray();
    }

    private static boolean is(CSVRecord cell, String column) {
        return cell.get(column).equals("TRUE");
    }
}
