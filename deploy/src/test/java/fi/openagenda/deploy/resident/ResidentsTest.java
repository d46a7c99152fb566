package fi.openagenda.deploy.resident;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.deploy.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidentsTest {
    private static final Sample SAMPLE = Sample.of(Document.national());

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
    void a_few_per_cent_skip_or_do_not_know() {
        var answers = SAMPLE.answers("spring", 5000, Habits.USUAL);
        var given = answers.stream()
                .filter(each -> each.has("place-to-live-satisfaction"))
                .toList();
        var words = given.stream()
                .filter(each -> each.get("place-to-live-satisfaction").isTextual())
                .count();

        assertThat((double) given.size() / answers.size()).isBetween(0.95, 0.985);
        assertThat((double) words / given.size()).isBetween(0.02, 0.06);
        assertThat(answers)
                .filteredOn(each -> each.has("first-thing-to-improve"))
                .hasSizeBetween(150, 450);
    }

    @Test
    void opinion_differs_by_place_and_round() {
        var here = means("858");
        var there = means("148");

        assertThat(here).doesNotHaveDuplicates().allMatch(mean -> mean > 1.5 && mean < 4.8);
        assertThat(average(here)).isNotCloseTo(average(there), within(0.1));
    }

    @Test
    void the_thorough_answer_everything_that_is_shown() {
        var answers = SAMPLE.answers("spring", 300, Habits.THOROUGH);

        assertThat(answers).allMatch(each -> each.size() >= 47);
        assertThat(answers).anyMatch(each -> each.size() == 51);
    }

    @Test
    void an_unknown_type_of_question_is_left_alone() {
        var node = SAMPLE.document().served("858");
        ((ObjectNode) node.at("/sections/0/questions/0/answer")).put("type", "hologram");

        assertThat(Questionnaire.of(node).questions()).hasSize(50);
    }

    @Test
    void background_comes_last_or_first_as_the_barometer_says() {
        var node = SAMPLE.document().served("858");
        var last = keys(Questionnaire.of(node));
        var first = keys(Questionnaire.of(node.put("backgroundFirst", true)));

        assertThat(last).startsWith("everyday-life-smoothness").endsWith("situation", "years");
        assertThat(last.get(40)).as("the module follows").isEqualTo("tuusula-lake-recreation");
        assertThat(first).startsWith("age", "gender").endsWith("tuusula-centre-to-improve");
    }

    @Test
    void a_question_belongs_to_the_sector_that_covers_it_most_closely() {
        var sectors = Questionnaire.of(SAMPLE.document().served("148")).questions().stream()
                .map(Question::head)
                .collect(toMap(Question.Head::key, Question.Head::sector));

        assertThat(sectors)
                .containsEntry("early-education-satisfaction", "education")
                .containsEntry("library-satisfaction", "culture")
                .containsEntry("inari-service-in-sami", "communication")
                .containsEntry("inari-internet-satisfaction", "digital")
                .containsEntry("age", "");
    }

    @Test
    void nobody_under_eighteen_is_retired() {
        var young = SAMPLE.answers("spring", 3000, Habits.USUAL).stream()
                .filter(each -> each.path("age").asText().equals("15-17"))
                .map(each -> each.path("situation"))
                .filter(JsonNode::isTextual);

        assertThat(young).isNotEmpty().allMatch(situation -> situation.asText().equals("student"));
    }

    /** In four rounds, as what moves in one of them may hide what a place is like. */
    private static List<Double> means(String place) {
        return IntStream.of(1, 2, 3, 4)
                .mapToObj(round -> SAMPLE.mean("round" + round, place, "street-winter-maintenance"))
                .toList();
    }

    private static double average(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static List<String> keys(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .map(question -> question.head().key())
                .toList();
    }
}
