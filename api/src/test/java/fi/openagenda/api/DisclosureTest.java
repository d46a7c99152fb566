package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisclosureTest {
    @Test
    void a_group_below_ten_is_withheld_and_looks_like_one_of_nobody() {
        Story story = Story.begin()
                .open("139", "148")
                .answered(5, "139", Map.of("life", 1))
                .answered(4, "139", Map.of("life", 5))
                .published();
        assertThat(story.totals("life", "139")).hasSize(6).allMatch(line -> line.endsWith("   Q"));
        assertThat(story.totals("life", "148")).isEqualTo(story.totals("life", "139"));
        assertThat(story.lines("life", "139", "age")).isEmpty();
        assertThat(story.csv("data.csv"))
                .filteredOn(line -> line.get("obs_status").equals("Q"))
                .allMatch(line -> line.get("conf_status").equals("C"));
    }

    @Test
    void an_answer_given_by_one_or_two_withholds_the_whole_table() {
        Story story = Story.begin()
                .open("139")
                .answered(20, "139", Map.of("life", 1))
                .answered(2, "139", Map.of("life", 5))
                .published();
        assertThat(story.totals("life", "139"))
                .filteredOn(line -> !line.contains("dk"))
                .allMatch(line -> line.endsWith("Q"));
        assertThat(story.totals("life", "139")).contains("_T dk 22 0 0.000000 U");
    }

    @Test
    void a_group_of_one_mind_is_withheld() {
        Story story =
                Story.begin().open("139").answered(12, "139", Map.of("life", 1)).published();
        assertThat(story.totals("life", "139")).contains("_T 1    Q");
    }

    @Test
    void a_municipality_that_is_withheld_cannot_be_found_by_subtraction() {
        Map<String, Object> good = Map.of("life", 5);
        Map<String, Object> bad = Map.of("life", 1);
        // Ii is in another region than Inari and Utsjoki; Utsjoki is too small to show.
        Story story = Story.begin()
                .open("139", "148", "890")
                .answered(10, "139", good)
                .answered(10, "139", bad)
                .answered(10, "148", good)
                .answered(10, "148", bad)
                .answered(2, "890", good)
                .answered(3, "890", bad)
                .published();
        assertThat(story.totals("life", "139")).contains("_T 5 20 10 0.500000 U");
        assertThat(story.totals("life", "890")).contains("_T 5    Q");
        assertThat(story.totals("life", "148"))
                .as("Lapland less Inari would be Utsjoki")
                .contains("_T 5    Q");
        assertThat(story.totals("life", "19")).contains("_T 5 25 12 0.480000 U");
        assertThat(story.totals("life", "17")).contains("_T 5 20 10 0.500000 U");
        assertThat(story.totals("life", "FI")).contains("_T 5 45 22 0.488889 A");
    }

    @Test
    void whoever_did_not_say_is_in_one_of_the_groups_so_that_no_one_is_found_by_subtraction() {
        Story story = Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "young", "life", 5))
                .answered(10, "139", Map.of("age", "old", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .answered(3, "139", Map.of("life", 5))
                .answered(1, "139", Map.of("life", 5, "distance", 7))
                .published();
        assertThat(story.totals("life", "139")).contains("_T 5 44 24 0.545455 A");
        assertThat(story.csv("data.csv"))
                .filteredOn(line -> line.get("question").equals("life")
                        && line.get("area").equals("139")
                        && line.get("breakdown").equals("age")
                        && line.get("answer_class").equals("5"))
                .hasSize(2)
                .satisfies(groups -> assertThat(groups.stream().mapToInt(line -> Integer.parseInt(line.get("n"))))
                        .containsAnyOf(20, 21, 23, 24))
                .satisfies(groups -> assertThat(groups.stream()
                                .mapToInt(line -> Integer.parseInt(line.get("n")))
                                .sum())
                        .isEqualTo(44));
    }
}
