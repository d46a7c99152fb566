package fi.openagenda.deploy.resident;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidentsTest {
    private static final Sample SAMPLE = Sample.national();

    @Test
    void the_same_number_is_the_same_resident_whatever_the_order_and_the_threads() {
        var residents = SAMPLE.residents("spring", 400, Habits.USUAL);
        var forwards = IntStream.range(0, 400)
                .mapToObj(number -> residents.at(number).body())
                .toList();

        var again = SAMPLE.residents("spring", 400, Habits.USUAL);
        var inParallel = IntStream.range(0, 400)
                .parallel()
                .mapToObj(number -> again.at(number).body())
                .toList();

        assertThat(inParallel).isEqualTo(forwards);
        assertThat(forwards).doesNotHaveDuplicates();
    }

    @Test
    void another_round_has_other_residents() {
        var spring = SAMPLE.residents("spring", 10, Habits.USUAL);
        var autumn = SAMPLE.residents("autumn", 10, Habits.USUAL);

        assertThat(spring.at(3).body()).isNotEqualTo(autumn.at(3).body());
    }

    @Test
    void each_municipality_has_as_many_as_planned() {
        var counts = new TreeMap<>(Map.of("858", 30, "148", 12));
        var residents = SAMPLE.residents("spring", counts, Habits.USUAL);

        var found = IntStream.range(0, residents.size())
                .mapToObj(number -> residents.at(number).municipality())
                .collect(groupingBy(code -> code, counting()));

        assertThat(found).isEqualTo(Map.of("858", 30L, "148", 12L));
    }

    @Test
    void age_and_gender_follow_the_population() {
        var answers = SAMPLE.answers("spring", 20_000, Habits.USUAL);
        var told = answers.stream()
                .filter(each -> each.has("age") && each.has("gender"))
                .toList();
        var all = SAMPLE.margins().groups().stream()
                .mapToInt(Margins.Group::persons)
                .sum();

        for (var group : SAMPLE.margins().groups()) {
            var found = told.stream()
                    .filter(each -> each.get("age").asText().equals(group.ageGroup())
                            && each.get("gender").asText().equals(group.gender()))
                    .count();
            // 3 % tell neither age nor gender; three standard errors of the largest cell are below 1 % of all.
            assertThat((double) found / told.size()).isCloseTo((double) group.persons() / all, within(0.012));
        }
        assertThat(told).noneMatch(each -> each.get("age").asText().matches("0-6|7-14"));
    }

    @Test
    void a_hidden_question_is_never_answered() {
        var answers = SAMPLE.answers("spring", 3000, Habits.USUAL);

        for (var question : SAMPLE.node().path("questions")) {
            if (question.has("showIf")) {
                var condition = new Condition(question.get("showIf"));
                var key = question.get("key").asText();
                assertThat(answers)
                        .filteredOn(each -> each.has(key))
                        .isNotEmpty()
                        .allMatch(condition::holds);
                assertThat(answers).anyMatch(each -> !condition.holds(each));
            }
        }
    }

    @Test
    void every_answer_is_one_that_the_question_offers() {
        var answers = SAMPLE.answers("spring", 2000, Habits.USUAL);

        for (var part : List.of("background", "questions")) {
            for (var question : SAMPLE.node().path(part)) {
                var key = question.get("key").asText();
                var given = answers.stream()
                        .filter(each -> each.has(key))
                        .map(each -> each.get(key))
                        .toList();
                assertThat(given).as(key).isNotEmpty().allMatch(answer -> Offered.by(question, SAMPLE.node())
                        .test(answer));
            }
        }
    }

    @Test
    void a_few_per_cent_skip_or_do_not_know() {
        var answers = SAMPLE.answers("spring", 5000, Habits.USUAL);
        var given = answers.stream().filter(each -> each.has("q02")).toList();
        var words = given.stream().filter(each -> each.get("q02").isTextual()).count();

        assertThat((double) given.size() / answers.size()).isBetween(0.95, 0.985);
        assertThat((double) words / given.size()).isBetween(0.02, 0.06);
        assertThat(answers).filteredOn(each -> each.has("q40")).hasSizeBetween(150, 450);
    }

    @Test
    void opinion_differs_by_place_and_round() {
        var means = IntStream.of(1, 2, 3, 4)
                .mapToObj(round -> SAMPLE.mean("round" + round, "858", "q14"))
                .toList();

        assertThat(means).doesNotHaveDuplicates().allMatch(mean -> mean > 1.5 && mean < 4.8);
        assertThat(Math.abs(SAMPLE.mean("round1", "858", "q14") - SAMPLE.mean("round1", "148", "q14")))
                .isGreaterThan(0.05);
    }

    @Test
    void the_thorough_answer_everything_that_is_shown() {
        var answers = SAMPLE.answers("spring", 300, Habits.THOROUGH);

        assertThat(answers).allMatch(each -> each.size() >= 43);
        assertThat(answers).anyMatch(each -> each.size() == 46);
    }

    @Test
    void an_unknown_type_of_question_is_left_alone() {
        var node = (ObjectNode) SAMPLE.node().deepCopy();
        ((ObjectNode) node.path("questions").get(0)).put("type", "hologram");

        assertThat(Questionnaire.of(node).questions()).hasSize(45);
    }

    @Test
    void nobody_under_eighteen_is_retired() {
        var young = SAMPLE.answers("spring", 3000, Habits.USUAL).stream()
                .filter(each -> each.path("age").asText().equals("15-17"))
                .map(each -> each.path("situation"))
                .filter(JsonNode::isTextual);

        assertThat(young).isNotEmpty().allMatch(situation -> situation.asText().equals("student"));
    }
}
