package fi.openagenda.export.estimate;

import static fi.openagenda.export.SharedFile.csv;
import static fi.openagenda.export.SharedFile.json;
import static fi.openagenda.export.SharedFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void wilson_is_the_score_interval_of_r_from_one_respondent_to_ten_thousand() {
        List<CSVRecord> lines = csv("oracle/expected_wilson_grid.csv");
        assertThat(lines).hasSize(84);
        for (CSVRecord line : lines) {
            Interval interval = Interval.wilson(number(line, "x") / number(line, "n"), number(line, "n"));
            assertThat(interval.low()).as("%s", line).isCloseTo(number(line, "lo"), within(1e-8));
            assertThat(interval.high()).as("%s", line).isCloseTo(number(line, "hi"), within(1e-8));
        }
    }

    @Test
    void a_figure_and_its_error_have_the_intervals_of_r_whatever_the_design() {
        JsonNode share = json("oracle/expected_scalars.json").get("apistrat_ciprop_comp.imp");
        double p = share.get("p").asDouble();
        double error = share.get("se").asDouble();
        int degreesOfFreedom = share.get("degf").asInt();
        assertBounds(
                Interval.logit(p, error, degreesOfFreedom), share.at("/ci/logit/1"), share.at("/ci/logit/2"), 1e-7);
        assertBounds(Interval.wald(p, error, degreesOfFreedom), share.at("/ci/mean/1"), share.at("/ci/mean/2"), 1e-8);
        JsonNode mean = json("oracle/expected_scalars.json").get("apistrat_mean_api00");
        double value = mean.get("mean").asDouble();
        error = mean.get("se").asDouble();
        assertBounds(Interval.wald(value, error), mean.at("/ci95/0"), mean.at("/ci95/1"), 1e-8);
        assertBounds(Interval.wald(value, error, degreesOfFreedom), mean.at("/ci95_t/0"), mean.at("/ci95_t/1"), 1e-8);
    }

    private static void assertBounds(Interval interval, JsonNode low, JsonNode high, double tolerance) {
        assertThat(interval.low()).isCloseTo(low.asDouble(), within(tolerance));
        assertThat(interval.high()).isCloseTo(high.asDouble(), within(tolerance));
    }

    @Test
    void what_has_no_interval_is_refused() {
        assertThatThrownBy(() -> Interval.wilson(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.logit(0, 0, 10)).hasMessageContaining("Wilson");
        assertThatThrownBy(() -> Interval.logit(1, 0, 10)).hasMessageContaining("Wilson");
        assertThatThrownBy(() -> Interval.logit(0.5, 0.1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
