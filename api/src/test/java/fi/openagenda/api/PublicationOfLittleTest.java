package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Rounds that hardly anybody answered, or everybody alike, are published like others. */
@QuarkusTest
class PublicationOfLittleTest {

    @Test
    void nobody_looks_like_few() {
        Story story = Story.begin().open("139").published();
        assertThat(story.csv("data.csv"))
                .isNotEmpty()
                .allMatch(line ->
                        line.get("n").isEmpty() && line.get("obs_status").equals("Q"));
        given().get(story.release() + "/data.json").then().body("account.counted", equalTo(0));
    }

    @Test
    void one_response_is_withheld_everywhere() {
        Story story =
                Story.begin().open("139").answered(1, "139", Map.of("life", 5)).published();
        assertThat(ofLife(story))
                .isNotEmpty()
                .allMatch(line ->
                        line.get("n").isEmpty() && line.get("obs_status").equals("Q"));
        given().get(story.release() + "/data.json").then().body("account.counted", equalTo(1));
    }

    @Test
    void what_all_agree_on_is_withheld() {
        Story story =
                Story.begin().open("139").answered(40, "139", Map.of("life", 3)).published();
        assertThat(ofLife(story))
                .filteredOn(line -> !line.get("answer_class").equals("dk"))
                .isNotEmpty()
                .allMatch(line -> line.get("obs_status").equals("Q"));
        assertThat(story.totals("life", "139")).contains("_T dk 40 0 0.000000 A");
    }

    @Test
    void where_nobody_says_who_they_are_the_total_is_shown() {
        Story story = Story.begin()
                .open("139")
                .answered(20, "139", Map.of("life", 1))
                .answered(20, "139", Map.of("life", 5))
                .published();
        assertThat(story.totals("life", "139")).contains("_T 5 40 20 0.500000 A");
        assertThat(story.totals("age", "139")).as("they are no answers").contains("_T young    Q");
    }

    private static List<CSVRecord> ofLife(Story story) {
        return story.csv("data.csv").stream()
                .filter(line -> line.get("question").equals("life"))
                .toList();
    }
}
