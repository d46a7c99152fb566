package fi.openagenda.export.estimate;

import static fi.openagenda.export.SharedFile.csv;
import static fi.openagenda.export.SharedFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Offset<Double> EXACT = within(1e-8);

    @Test
    void every_change_from_round_to_round_is_that_of_r() {
        List<CSVRecord> lines = csv("oracle/expected_change.csv");
        Barometer first = new Barometer("R1");
        Barometer second = new Barometer("R2");
        assertThat(lines).hasSize(72);
        for (CSVRecord line : lines) {
            Estimate earlier = estimate(first, line);
            Estimate later = estimate(second, line);
            assertThat(earlier.value()).isCloseTo(number(line, "est1"), EXACT);
            assertThat(earlier.standardError()).isCloseTo(number(line, "se1"), EXACT);
            assertThat(later.value()).isCloseTo(number(line, "est2"), EXACT);
            assertThat(later.standardError()).isCloseTo(number(line, "se2"), EXACT);
            Change change = Change.between(earlier, later);
            assertThat(change.difference()).isCloseTo(number(line, "diff"), EXACT);
            assertThat(change.standardError()).isCloseTo(number(line, "se_diff"), EXACT);
            assertThat(change.z()).isCloseTo(number(line, "z"), EXACT);
            assertThat(change.probability()).isCloseTo(number(line, "p_value"), EXACT);
            assertThat(change.interval().low()).isCloseTo(number(line, "lo"), EXACT);
            assertThat(change.interval().high()).isCloseTo(number(line, "hi"), EXACT);
            boolean enough = Math.min(earlier.base().respondents(), later.base().respondents()) >= 30;
            assertThat(change.clear()).isEqualTo(enough && number(line, "p_value") < 0.01);
        }
    }

    private static Estimate estimate(Barometer barometer, CSVRecord line) {
        double[] values = line.get("stat").equals("mean") ? new double[] {1, 2, 3, 4, 5} : new double[] {0, 0, 0, 1, 1};
        return barometer.estimate(
                barometer.counts(line.get("weight"), Barometer.domain(line), "q1", List.of("1", "2", "3", "4", "5")),
                values);
    }

    @Test
    void only_what_is_unlikely_among_enough_respondents_is_a_clear_change() {
        assertThat(Change.between(yes(10, 100), yes(30, 100)).clear()).isTrue();
        assertThat(Change.between(yes(30, 100), yes(10, 100)).clear()).isTrue();
        Change unclear = Change.between(yes(10, 100), yes(21, 100));
        assertThat(unclear.probability()).isBetween(0.01, 0.05);
        assertThat(unclear.clear()).isFalse();
        assertThat(Change.between(yes(0, 29), yes(20, 100)).clear())
                .as("29 in the first")
                .isFalse();
        assertThat(Change.between(yes(0, 100), yes(20, 29)).clear())
                .as("29 in the second")
                .isFalse();
        assertThat(Change.between(yes(0, 30), yes(20, 30)).clear()).isTrue();
    }

    @Test
    void nothing_has_changed_where_all_gave_the_same_answer_twice() {
        Change none = Change.between(yes(40, 40), yes(50, 50));
        assertThat(none).isEqualTo(new Change(0, 0, 0, 1, new Interval(0, 0), false));
    }

    @Test
    void all_gave_another_answer_than_before() {
        Change turn = Change.between(yes(0, 40), yes(50, 50));
        assertThat(turn.probability()).isZero();
        assertThat(turn.clear()).isTrue();
    }

    private static Estimate yes(int yes, int respondents) {
        return Estimate.of(List.of(Group.ofShare(1, yes, respondents)), respondents)
                .orElseThrow();
    }
}
