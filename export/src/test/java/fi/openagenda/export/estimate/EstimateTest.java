package fi.openagenda.export.estimate;

import static fi.openagenda.export.SharedFile.csv;
import static fi.openagenda.export.SharedFile.json;
import static fi.openagenda.export.SharedFile.number;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Offset<Double> EXACT = within(1e-8);
    private static final Offset<Double> LOGIT = within(1e-7);
    private static final List<String> POINTS = List.of("1", "2", "3", "4", "5");

    @Test
    void every_figure_of_a_scale_in_every_domain_is_that_of_r() {
        Map<String, Barometer> rounds = Map.of("R1", new Barometer("R1"), "R2", new Barometer("R2"));
        List<CSVRecord> lines = csv("oracle/expected_q1_estimates.csv");
        assertThat(lines).hasSize(108);
        lines.forEach(line -> assertFigures(line, rounds.get(line.get("round"))));
    }

    private static void assertFigures(CSVRecord line, Barometer barometer) {
        SortedMap<Double, int[]> counts = barometer.counts(line.get("weight"), Barometer.domain(line), "q1", POINTS);
        for (int point = 1; point <= 5; point++) {
            double[] isPoint = new double[5];
            isPoint[point - 1] = 1;
            assertNumber(
                    line, "share" + point, barometer.estimate(counts, isPoint).value());
        }
        Estimate top = barometer.estimate(counts, 0, 0, 0, 1, 1);
        assertNumber(line, "n", top.base().respondents());
        assertNumber(line, "sum_w", top.base().sum());
        assertNumber(line, "kish_deff", top.base().designEffect());
        assertNumber(line, "kish_neff", top.base().effective());
        assertNumber(line, "top2", top.value());
        assertNumber(line, "top2_se", top.standardError());
        int degreesOfFreedom = top.base().respondents() - 1;
        assertNumber(line, "degf", degreesOfFreedom);
        assertInterval(line, "logit", Interval.logit(top.value(), top.standardError(), degreesOfFreedom), LOGIT);
        assertInterval(line, "wilson_nstar", Interval.wilson(top.value(), top.independentRespondents()), EXACT);
        assertInterval(
                line, "wilson_kish", Interval.wilson(top.value(), top.base().effective()), EXACT);
        double unweighted = barometer
                .estimate(barometer.counts("unit", Barometer.domain(line), "q1", POINTS), 0, 0, 0, 1, 1)
                .value();
        assertInterval(
                line,
                "wilson_unweighted",
                Interval.wilson(unweighted, top.base().respondents()),
                EXACT);
        Estimate mean = barometer.estimate(counts, 1, 2, 3, 4, 5);
        assertNumber(line, "mean", mean.value());
        assertNumber(line, "mean_se", mean.standardError());
        assertInterval(line, "mean", Interval.wald(mean.value(), mean.standardError()), EXACT);
    }

    @Test
    void shares_of_options_and_figures_of_numbers_are_those_of_r() {
        Barometer barometer = new Barometer("R2");
        List<CSVRecord> lines = csv("oracle/expected_multi_numeric.csv");
        assertThat(lines).hasSize(16);
        for (CSVRecord line : lines) {
            if (line.get("item").startsWith("m3_")) {
                assertShareOfOption(line, barometer);
            } else {
                assertNumeric(line, barometer);
            }
        }
    }

    private static void assertShareOfOption(CSVRecord line, Barometer barometer) {
        List<Group> groups = new ArrayList<>();
        barometer
                .counts(line.get("weight"), response -> true, line.get("item"), List.of("0", "1"))
                .forEach((weight, counts) -> groups.add(Group.ofShare(weight, counts[1], counts[0] + counts[1])));
        Estimate share = Estimate.of(groups, barometer.responses.size()).orElseThrow();
        assertNumber(line, "n", share.base().respondents());
        assertNumber(line, "est", share.value());
        assertNumber(line, "se", share.standardError());
        assertInterval(
                line,
                "logit",
                Interval.logit(
                        share.value(), share.standardError(), share.base().respondents() - 1),
                LOGIT);
    }

    private static void assertNumeric(CSVRecord line, Barometer barometer) {
        List<String> answers = barometer.responses.stream()
                .map(response -> response.get("q4"))
                .filter(answer -> !answer.isEmpty())
                .distinct()
                .sorted((one, other) -> Double.compare(Double.parseDouble(one), Double.parseDouble(other)))
                .toList();
        double[] values = answers.stream().mapToDouble(Double::parseDouble).toArray();
        SortedMap<Double, int[]> counts = barometer.counts(line.get("weight"), response -> true, "q4", answers);
        if (line.get("item").equals("q4_mean")) {
            Estimate mean = barometer.estimate(counts, values);
            assertNumber(line, "n", mean.base().respondents());
            assertNumber(line, "est", mean.value());
            assertNumber(line, "se", mean.standardError());
        } else {
            double[] weights = new double[values.length];
            counts.forEach((weight, given) -> {
                for (int i = 0; i < given.length; i++) {
                    weights[i] += weight * given[i];
                }
            });
            double part = Integer.parseInt(line.get("item").replaceAll("q4_q|_math", "")) / 100.0;
            assertNumber(line, "est", Quantile.of(values, weights, part).orElseThrow());
        }
    }

    /**
     * The standard errors of designs like ours. The others of apistrat and apiclus1 know of strata, clusters, finite
     * populations or the weighting itself (those called {@code aware}), and {@code deff} is not Kish's: a barometer has no
     * such design, and only the figures themselves are compared below.
     */
    @Test
    void a_sample_with_weights_alone_is_judged_as_by_r() {
        List<CSVRecord> schools = csv("oracle/apistrat.csv");
        JsonNode scalars = json("oracle/expected_scalars.json");
        Estimate all = estimate(schools, weights(schools, "pw"), school -> number(school, "api00"));
        assertThat(all.value())
                .isCloseTo(scalars.at("/apistrat_mean_api00_weightsonly/mean").asDouble(), EXACT);
        assertThat(all.standardError())
                .isCloseTo(scalars.at("/apistrat_mean_api00_weightsonly/se").asDouble(), EXACT);
        JsonNode strata = scalars.get("apistrat_by_stype_nofpc");
        for (int i = 0; i < 3; i++) {
            String level = strata.at("/level/" + i).asText();
            List<CSVRecord> stratum = schools.stream()
                    .filter(school -> school.get("stype").equals(level))
                    .toList();
            // By itself it is a sample with equal weights.
            Estimate alone = estimate(stratum, weights(stratum, "pw"), school -> number(school, "api00"));
            assertThat(alone.value()).isCloseTo(strata.at("/mean/" + i).asDouble(), EXACT);
            assertThat(alone.standardError()).isCloseTo(strata.at("/se/" + i).asDouble(), EXACT);
        }
    }

    @Test
    void figures_of_any_design_are_those_of_r() {
        JsonNode scalars = json("oracle/expected_scalars.json");
        List<CSVRecord> strata = csv("oracle/apistrat.csv");
        double[] weights = weights(strata, "pw");
        JsonNode types = scalars.get("apistrat_prop_stype");
        for (int i = 0; i < 3; i++) {
            String type = types.at("/names/" + i).asText().substring("stype".length());
            Estimate share =
                    estimate(strata, weights, school -> school.get("stype").equals(type) ? 1 : 0);
            assertThat(share.value()).isCloseTo(types.at("/mean/" + i).asDouble(), EXACT);
        }
        assertThat(estimate(strata, weights, school -> school.get("comp.imp").equals("Yes") ? 1 : 0)
                        .value())
                .isCloseTo(scalars.at("/apistrat_ciprop_comp.imp/p").asDouble(), EXACT);
        List<CSVRecord> clusters = csv("oracle/apiclus1.csv");
        assertMean(clusters, weights(clusters, "pw"), scalars.get("apiclus1_mean_api00"));
        assertMean(
                clusters,
                weights(csv("oracle/apiclus1_poststrat_weights.csv"), "w"),
                scalars.get("apiclus1_poststrat_stype"));
        assertMean(
                clusters,
                weights(csv("oracle/apiclus1_rake_weights.csv"), "w"),
                scalars.get("apiclus1_rake_stype_schwide"));
    }

    private static void assertMean(List<CSVRecord> schools, double[] weights, JsonNode expected) {
        assertThat(estimate(schools, weights, school -> number(school, "api00")).value())
                .isCloseTo(expected.get("mean").asDouble(), EXACT);
    }

    private static Estimate estimate(List<CSVRecord> units, double[] weights, ToDoubleFunction<CSVRecord> answer) {
        List<Group> groups = IntStream.range(0, units.size())
                .mapToObj(i -> new Group(weights[i], 1, answer.applyAsDouble(units.get(i)), 0))
                .toList();
        return Estimate.of(groups, units.size()).orElseThrow();
    }

    private static double[] weights(List<CSVRecord> units, String column) {
        return units.stream().mapToDouble(unit -> number(unit, column)).toArray();
    }

    @Test
    void the_weighted_figures_of_a_real_survey_are_those_of_r() {
        List<CSVRecord> people = csv("real/nonvoters_538_2020.csv");
        List<CSVRecord> golden = csv("real/golden_nonvoters_q8.csv");
        Map<String, List<CSVRecord>> domains =
                golden.stream().collect(groupingBy(line -> line.get("group") + line.get("group_value")));
        assertThat(golden).hasSize(270);
        domains.values().forEach(lines -> {
            CSVRecord first = lines.get(0);
            List<CSVRecord> domain = people.stream()
                    .filter(person -> first.get("group").equals("ALL")
                            || person.get(first.get("group")).equals(first.get("group_value")))
                    .toList();
            lines.forEach(line -> assertShare(line, domain, people.size()));
        });
    }

    private static void assertShare(CSVRecord line, List<CSVRecord> domain, int people) {
        List<Group> groups = domain.stream()
                .map(person -> Group.ofShare(
                        number(person, "weight"),
                        person.get(line.get("variable")).equals(line.get("category")) ? 1 : 0,
                        1))
                .toList();
        Estimate share = Estimate.of(groups, people).orElseThrow();
        Interval interval = Interval.wald(share.value(), share.standardError());
        Offset<Double> written = within(5.001e-7);
        assertThat(share.value() * share.base().sum()).isCloseTo(number(line, "weighted_n"), within(5.001e-5));
        assertThat(share.value()).isCloseTo(number(line, "weighted_share"), written);
        assertThat(share.standardError()).isCloseTo(number(line, "se"), written);
        // The file was made with 1.96 for z, which is 3.6e-5 more.
        Offset<Double> rounded = within(5.001e-7 + 3.61e-5 * share.standardError());
        assertThat(interval.low()).isCloseTo(number(line, "ci_low"), rounded);
        assertThat(interval.high()).isCloseTo(number(line, "ci_high"), rounded);
    }

    @Test
    void sums_tell_as_much_as_answers() {
        Estimate answers = Estimate.of(
                        List.of(
                                Group.ofClasses(2, new int[] {1, 2, 3}, new double[] {10, 20, 30}),
                                Group.ofClasses(1, new int[] {3, 0, 1}, new double[] {10, 20, 30})),
                        12)
                .orElseThrow();
        Estimate sums = Estimate.of(List.of(Group.ofSums(2, 6, 140, 3600), Group.ofSums(1, 4, 60, 1200)), 12)
                .orElseThrow();
        assertThat(sums.value()).isEqualTo(answers.value());
        assertThat(sums.standardError()).isCloseTo(answers.standardError(), within(1e-12));
    }

    @Test
    void rounding_makes_no_negative_squares() {
        for (int n = 1; n <= 50; n++) {
            for (double number = 0.1; number < 5; number += 0.1) {
                assertThat(Group.ofSums(1, n, n * number, n * number * number).squares())
                        .isBetween(0.0, 1e-11);
            }
        }
    }

    @Test
    void where_nobody_answered_there_is_no_figure() {
        assertThat(Estimate.of(List.of(), 100)).isEmpty();
        assertThat(Estimate.of(List.of(Group.ofShare(2, 0, 0), Group.ofSums(3, 0, 0, 0)), 100))
                .isEmpty();
        assertThat(Estimate.of(List.of(Group.ofShare(0, 3, 5)), 100))
                .as("nobody has a weight")
                .isEmpty();
    }

    @Test
    void one_response_tells_nothing_of_chance() {
        Estimate alone = Estimate.of(List.of(Group.ofShare(3, 1, 1)), 1).orElseThrow();
        assertThat(alone.value()).isEqualTo(1);
        assertThat(alone.standardError()).isInfinite();
        assertThat(alone.independentRespondents()).isEqualTo(1);
    }

    @Test
    void where_all_gave_the_same_answer_only_wilson_tells_of_chance() {
        for (int yes : new int[] {0, 40}) {
            Estimate same = Estimate.of(List.of(Group.ofShare(0.7, yes, 40), Group.ofShare(1.9, yes / 4, 10)), 60)
                    .orElseThrow();
            assertThat(same.value()).isEqualTo(yes / 40.0);
            assertThat(same.standardError()).isZero();
            assertThat(same.independentRespondents()).isEqualTo(same.base().effective());
            Interval interval = Interval.wilson(same.value(), same.base().effective());
            assertThat(interval.high() - interval.low()).isBetween(0.05, 0.15);
            assertThat(interval.low()).isBetween(0.0, same.value());
            assertThat(interval.high()).isBetween(same.value(), 1.0);
        }
    }

    @Test
    void a_round_has_no_fewer_responses_than_its_domains() {
        assertThatThrownBy(() -> Estimate.of(List.of(Group.ofShare(1, 3, 5)), 4))
                .hasMessage("5 respondents in a round of 4 responses");
    }

    private static void assertNumber(CSVRecord line, String column, double actual) {
        assertThat(actual).as("%s of %s", column, line).isCloseTo(number(line, column), EXACT);
    }

    private static void assertInterval(CSVRecord line, String column, Interval actual, Offset<Double> tolerance) {
        assertThat(actual.low()).as("%s of %s", column, line).isCloseTo(number(line, column + "_lo"), tolerance);
        assertThat(actual.high()).as("%s of %s", column, line).isCloseTo(number(line, column + "_hi"), tolerance);
    }
}
