package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TurnoutTest {

    /** Only once the application is up. */
    private static final class Bank {

        private static final List<String> BACKGROUND = List.of(Story.bank("""
            {"key": "age-of-turnout", "text": {"fi": "Ikä"}, "answer": {"type": "single", "options": [
              {"code": "18-24", "label": {"fi": "18–24"}},
              {"code": "25-34", "label": {"fi": "25–34"}},
              {"code": "secret", "label": {"fi": "En kerro"}, "nonSubstantive": true}]}}
            """), Story.bank("""
            {"key": "gender-of-turnout", "text": {"fi": "Sukupuoli"}, "answer": {"type": "single", "options": [
              {"code": "female", "label": {"fi": "Nainen"}},
              {"code": "male", "label": {"fi": "Mies"}},
              {"code": "other", "label": {"fi": "Muu"}}]}}
            """), Story.bank("""
            {"key": "home-of-turnout", "text": {"fi": "Asumismuoto"}, "answer": {"type": "single", "options": [
              {"code": "house", "label": {"fi": "Omakotitalo"}},
              {"code": "flat", "label": {"fi": "Kerrostalo"}}]}}
            """));
    }

    private static Map<String, String> person(String age, String gender) {
        return Map.of("age-of-turnout", age, "gender-of-turnout", gender, "home-of-turnout", "flat");
    }

    @Test
    void responses_stand_beside_the_population_in_steps_of_five_and_few_are_not_told() {
        Story story = Story.begin(Bank.BACKGROUND, List.of("life@1")).open("139", "148");
        story.answered(17, "139", person("18-24", "female"));
        story.answered(9, "139", person("25-34", "male"));
        story.answered(9, "148", person("25-34", "other"));
        JsonPath turnout = given().get(story.round() + "/turnout")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(turnout.getList("items.area")).containsExactly("FI", "139", "148");
        assertThat(turnout.getList("items.responses")).containsExactly(35, 25, null);
        assertThat(groups(turnout, 1))
                .containsEntry("age-of-turnout 18-24", 15)
                .containsEntry("age-of-turnout 25-34", null)
                .containsEntry("gender-of-turnout female", 15)
                .containsEntry("gender-of-turnout male", null)
                .doesNotContainKeys("gender-of-turnout other", "home-of-turnout flat");
        int young = population("139", "18-24", "male") + population("139", "18-24", "female");
        int adult = population("139", "25-34", "male") + population("139", "25-34", "female");
        assertThat(turnout.getInt("items[1].population")).isEqualTo(young + adult);
        assertThat(turnout.getInt("items[1].groups.find { it.code == '18-24' }.population"))
                .isEqualTo(young);
        assertThat(turnout.getInt("items[1].groups.find { it.code == 'male' }.population"))
                .as("of the ages that are asked")
                .isEqualTo(population("139", "18-24", "male") + population("139", "25-34", "male"));
        assertThat(turnout.getList("items[1].groups.findAll { it.wanted }.code"))
                .containsExactlyInAnyOrder("25-34", "male");
        assertThat(turnout.getList("items[2].groups.findAll { it.wanted }"))
                .as("nothing is said of an area that is not shown")
                .isEmpty();
    }

    private static Map<String, Integer> groups(JsonPath turnout, int area) {
        Map<String, Integer> groups = new HashMap<>();
        turnout.<Map<String, Object>>getList("items[%d].groups".formatted(area))
                .forEach(group ->
                        groups.put(group.get("question") + " " + group.get("code"), (Integer) group.get("responses")));
        return groups;
    }

    private static int population(String municipality, String age, String gender) {
        return given().get("/v1/municipalities/" + municipality)
                .jsonPath()
                .getInt("populationGroups.groups.find { it.ageGroup == '%s' && it.gender == '%s' }.persons"
                        .formatted(age, gender));
    }

    @Test
    void one_more_response_is_not_seen_within_the_hour() {
        Story story =
                Story.begin(Bank.BACKGROUND, List.of("life@1")).open("139").answered(14, "139", Map.of());
        given().get(story.round() + "/turnout").then().body("items[0].responses", equalTo(10));
        story.answered(1, "139", Map.of());
        given().get(story.round() + "/turnout").then().body("items[0].responses", equalTo(10));
    }

    @Test
    void it_is_told_while_the_round_is_open_only() {
        Story story = Story.begin(Bank.BACKGROUND, List.of("life@1")).draft("139");
        given().get(story.round() + "/turnout").then().statusCode(409);
        story.opening().then().statusCode(200);
        given().get(story.round() + "/turnout").then().statusCode(200);
        story.closed();
        given().get(story.round() + "/turnout").then().statusCode(409);
        given().get(story.barometer() + "/rounds/none/turnout").then().statusCode(404);
    }
}
