package fi.openagenda.export.disclosure;

import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.B;
import static fi.openagenda.export.tally.Survey.D;
import static fi.openagenda.export.tally.Survey.scale;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted.Share;
import fi.openagenda.export.estimate.Interval;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private static final Question DISTANCE = Question.of(
            "distance", Words.EMPTY, new Numeric(0, 99, List.of(new Band(0, 9), new Band(10, 99))), Optional.empty());

    /** Exact and noisy tables of the same respondents. */
    private record Both(Cube cube, Weights weights, List<ProtectedTable> exact, List<ProtectedTable> noisy) {

        static Both of(Survey survey) {
            Cube cube = survey.keyed().cube();
            Protection protection = new Protection();
            Register register = new Register(cube.geography(), cube.layout().strata(), people(), Map.of());
            Weights weights = Weights.of(cube, register, protection.weightingCell(), protection.weightedBase());
            Settings settings = new Settings(protection, area -> Integer.MAX_VALUE);
            Noise noise = new Noise(cube, weights, protection);
            List<ProtectedTable> answers =
                    Disclosure.protect(cube, weights, settings).tables();
            List<ProtectedTable> groups = Composition.protect(cube, settings);
            return new Both(
                    cube,
                    weights,
                    Stream.concat(answers.stream(), groups.stream()).toList(),
                    Stream.concat(noise.onAnswers(answers).stream(), noise.onCompositions(groups).stream())
                            .toList());
        }

        private static List<Population> people() {
            return Stream.of("f", "m")
                    .map(gender -> {
                        Population figure = new Population();
                        figure.group = new Population.Group(A.code(), 2024, "", gender);
                        figure.persons = 1000;
                        return figure;
                    })
                    .toList();
        }

        /** The rows of a noisy table; those of a composition come after those of answers of the same name. */
        List<Row> noisy(String question, String crossing, Area area) {
            return rows(noisy, question, crossing, area);
        }

        List<Row> exact(String question, String crossing, Area area) {
            return rows(exact, question, crossing, area);
        }

        private static List<Row> rows(List<ProtectedTable> tables, String question, String crossing, Area area) {
            return tables.stream()
                    .filter(table -> table.variable().code().equals(question)
                            && table.crossing().key().equals(crossing)
                            && table.area().equals(area))
                    .reduce((answers, composition) -> composition)
                    .flatMap(ProtectedTable::shown)
                    .orElseThrow();
        }
    }

    private static Survey survey() {
        return new Survey(List.of(single("gender", "f", "m")), scale("life", 5), DISTANCE)
                .weightedBy(new Strata.Roles(Optional.empty(), Optional.of("gender"), Optional.empty(), Set.of()));
    }

    /** So many who think this and live so far away. */
    private static Survey answered(Survey survey, int times, Area area, String gender, int life, int distance) {
        return survey.answered(times, area, Map.of("gender", gender, "life", life, "distance", distance));
    }

    private static Both nation() {
        Survey survey = survey();
        for (int life = 1; life <= 5; life++) {
            answered(survey, 8 + life, A, "f", life, 3 * life);
            answered(survey, 20 - 2 * life, A, "m", life, 4 * life);
            answered(survey, 3 + life, B, "f", life, 5);
            answered(survey, 9 - life, B, "m", life, 2 * life);
            answered(survey, 7 + life, D, "m", life, 2 * life);
            answered(survey, 10 - life, D, "f", life, 3 * life);
        }
        return Both.of(survey);
    }

    @Test
    void a_count_is_off_by_four_at_most_and_none_is_one_or_two() {
        Both both = nation();
        Set<Integer> noises = new HashSet<>();
        for (int table = 0; table < both.exact.size(); table++) {
            List<Row> exact = both.exact.get(table).shown().orElse(List.of());
            List<Row> noisy = both.noisy.get(table).shown().orElse(List.of());
            assertThat(noisy).hasSameSizeAs(exact);
            for (int row = 0; row < exact.size(); row++) {
                List<Integer> counts = exact.get(row).counts();
                noises.add(noisy.get(row).n() - exact.get(row).n());
                for (int answer = 0; answer < counts.size(); answer++) {
                    int noised = noisy.get(row).counts().get(answer);
                    assertThat(noised).isNotIn(1, 2).isNotNegative();
                    assertThat(noised == 0 || counts.get(answer) > 0).isTrue();
                    noises.add(noised - counts.get(answer));
                }
            }
        }
        assertThat(noises).contains(-2, -1, 0, 1, 2).allMatch(noise -> Math.abs(noise) <= 4);
    }

    @Test
    void the_same_respondents_are_counted_alike_in_answers_and_in_who_responded() {
        Both both = nation();
        for (Area area : List.of(A, B, Survey.NORTH)) {
            Row who = both.noisy("gender", "_T", area).get(0);
            assertThat(who.n())
                    .isEqualTo(both.noisy("life", "_T", area).get(0).n())
                    .isEqualTo(both.noisy("distance", "_T", area).get(0).n());
            assertThat(who.counts())
                    .containsExactlyElementsOf(both.noisy("life", "gender", area).stream()
                            .map(Row::n)
                            .toList());
        }
        assertThat(both.noisy("gender", "_T", A)).isNotEqualTo(both.exact("gender", "_T", A));
    }

    @Test
    void the_mean_of_a_scale_is_that_of_its_noisy_counts_and_that_of_numbers_is_left_out() {
        Both both = nation();
        for (Area area : List.of(A, B, Survey.NORTH, D)) {
            Row noisy = both.noisy("life", "_T", area).get(0);
            int sum = IntStream.range(0, 5)
                    .map(answer -> (1 + answer) * noisy.counts().get(answer))
                    .sum();
            int n = noisy.counts().stream().mapToInt(Integer::intValue).sum();
            assertThat(noisy.mean())
                    .contains(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP));
        }
        assertThat(both.exact("distance", "_T", A).get(0).mean()).isPresent();
        assertThat(both.noisy("distance", "_T", A).get(0).mean()).isEmpty();
    }

    @Test
    void whether_there_is_a_mean_follows_from_the_noisy_number_of_respondents() {
        Set<Integer> with = new HashSet<>();
        Set<Integer> without = new HashSet<>();
        for (int n = 25; n < 45; n++) {
            Survey survey = survey();
            for (int life = 1; life <= 5; life++) {
                answered(survey, n / 5 + (life <= n % 5 ? 1 : 0), A, life % 2 == 0 ? "f" : "m", life, life);
            }
            Row noisy = Both.of(survey).noisy("life", "_T", A).get(0);
            (noisy.mean().isPresent() ? with : without).add(noisy.n());
        }
        assertThat(with).hasSizeGreaterThan(3).allMatch(n -> n >= 34);
        assertThat(without).hasSizeGreaterThan(3).allMatch(n -> n < 34);
    }

    @Test
    void weighted_shares_follow_noisy_counts() {
        Both both = nation();
        Row exact = both.exact("life", "_T", A).get(0);
        Row noisy = both.noisy("life", "_T", A).get(0);
        double effective = both.weights.kish(A).effective() / exact.n() * noisy.n();
        assertThat(noisy.n()).isNotEqualTo(exact.n());
        for (int answer = 0; answer < 5; answer++) {
            Share share = noisy.weighted().orElseThrow().shares().get(answer);
            double weight = exact.weighted().orElseThrow().shares().get(answer).percent()
                    / (double) exact.counts().get(answer)
                    * exact.n();
            assertThat(share.percent())
                    .isEqualTo(Math.round(weight * noisy.counts().get(answer) / noisy.n()));
            Interval interval = Interval.wilson(share.percent() / 100.0, effective);
            assertThat(share.low()).isEqualTo(Math.round(100 * interval.low()));
            assertThat(share.high()).isEqualTo(Math.round(100 * interval.high()));
        }
        assertThat(noisy.weighted()).isNotEqualTo(exact.weighted());
    }
}
