package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What has changed since the round before, and what nobody may say has. */
@QuarkusTest
class ChangeTest {

    private static final String SPRING = "2026-03-02T08:00:00+02:00";
    private static final String AUTUMN = "2026-09-01T08:00:00+03:00";

    @Test
    void a_clear_change_is_told_apart_from_chance() {
        Story story = Story.begin();
        Edition.open(story, "spring", SPRING, "139")
                .answered(10, "139", Map.of("life", 5, "trust", 3))
                .answered(30, "139", Map.of("life", 2, "trust", 7))
                .published();
        Edition autumn = Edition.open(story, "autumn", AUTUMN, "139")
                .answered(28, "139", Map.of("life", 5, "trust", 7))
                .answered(12, "139", Map.of("life", 2, "trust", 3))
                .published();
        assertThat(change(autumn.total("life", "139", "5"))).containsExactly("0.450000", "up");
        assertThat(change(autumn.total("life", "139", "2"))).containsExactly("-0.450000", "down");
        assertThat(change(autumn.total("trust", "139", "3")))
                .as("30 % instead of 25 %")
                .containsExactly("0.050000", "none");
        assertThat(change(autumn.total("life", "FI", "5"))).containsExactly("0.450000", "up");
        assertThat(autumn.csv("data.csv"))
                .filteredOn(line -> line.get("obs_status").equals("Q"))
                .allMatch(line -> change(line).equals(List.of("", "")));
    }

    @Test
    void few_respondents_never_make_a_clear_change() {
        Story story = Story.begin();
        Edition.open(story, "spring", SPRING, "139")
                .answered(3, "139", Map.of("life", 5))
                .answered(17, "139", Map.of("life", 2))
                .published();
        Edition autumn = Edition.open(story, "autumn", AUTUMN, "139")
                .answered(17, "139", Map.of("life", 5))
                .answered(3, "139", Map.of("life", 2))
                .published();
        assertThat(change(autumn.total("life", "139", "5"))).containsExactly("0.700000", "none");
    }

    @Test
    void another_nation_and_another_question_are_not_compared() {
        Story story = Story.begin();
        Edition.open(story, "spring", SPRING, "139")
                .answered(20, "139", Map.of("life", 5))
                .answered(20, "139", Map.of("life", 2))
                .published();
        Edition autumn = Edition.open(story, "autumn", AUTUMN, "139", "148")
                .answered(20, "139", Map.of("life", 5, "distance", 3))
                .answered(20, "139", Map.of("life", 2, "distance", 33))
                .answered(20, "148", Map.of("life", 2, "distance", 33))
                .answered(20, "148", Map.of("life", 5, "distance", 3))
                .published();
        assertThat(change(autumn.total("life", "139", "5"))).containsExactly("0.000000", "none");
        assertThat(change(autumn.total("life", "FI", "5")))
                .as("Inari was not asked before")
                .containsExactly("", "break");
        assertThat(change(autumn.total("life", "148", "5"))).containsExactly("", "");
        assertThat(change(autumn.total("distance", "139", "0..9")))
                .as("was withheld")
                .containsExactly("", "");
    }

    private static List<String> change(CSVRecord line) {
        return List.of(line.get("change"), line.get("change_flag"));
    }
}
