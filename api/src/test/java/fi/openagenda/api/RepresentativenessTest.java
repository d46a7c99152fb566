package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Whom the figures speak for, and what was done to them. */
@QuarkusTest
class RepresentativenessTest {

    /** Asked for when the platform runs. */
    private static final class Asked {

        static final List<String> BACKGROUND = List.of(Story.bank("""
                    {"key": "life-stage", "text": {"fi": "Ikä"}, "answer": {"type": "single",
                     "levels": [[["18-24", "25-34"], ["65-74", "75-84"]]], "options": [
                      {"code": "18-24", "label": {"fi": "18–24"}}, {"code": "25-34", "label": {"fi": "25–34"}},
                      {"code": "65-74", "label": {"fi": "65–74"}}, {"code": "75-84", "label": {"fi": "75–84"}}]}}
                    """), Story.bank("""
                    {"key": "register-gender", "text": {"fi": "Sukupuoli"}, "answer": {"type": "single",
                     "spread": ["other"], "options": [
                      {"code": "female", "label": {"fi": "Nainen"}}, {"code": "male", "label": {"fi": "Mies"}},
                      {"code": "other", "label": {"fi": "Muu"}}]}}
                    """));

        static final List<String> QUESTIONS = List.of(Story.bank("""
            {"key": "rep-life", "text": {"fi": "Millaista arki on?"},
             "answer": {"type": "ordinal", "scale": %s}}
            """.formatted(Story.SCALE)));
    }

    /** Women answer more, and most of them like it, as few men do; the youngest do not answer at all. */
    private static Edition answered() {
        Story story = Story.begin(Asked.BACKGROUND, Asked.QUESTIONS);
        return Edition.open(story, "spring", "2026-03-02T08:00:00+02:00", "139")
                .answered(17, "139", person("25-34", "female", 5))
                .answered(3, "139", person("25-34", "female", 2))
                .answered(17, "139", person("25-34", "male", 2))
                .answered(3, "139", person("25-34", "male", 5))
                .answered(57, "139", person("65-74", "female", 5))
                .answered(3, "139", person("65-74", "female", 2))
                .answered(17, "139", person("65-74", "male", 2))
                .answered(3, "139", person("65-74", "male", 5))
                .answered(5, "139", person("75-84", "female", 5))
                .answered(5, "139", person("75-84", "other", 2))
                .published();
    }

    private static Map<String, ?> person(String age, String gender, int life) {
        return Map.of("life-stage", age, "register-gender", gender, "rep-life", life);
    }

    @Test
    void shares_are_of_those_who_live_there_and_the_silent_are_named() {
        Edition edition = answered();
        CSVRecord like = edition.total("rep-life", "139", "5");
        assertThat(like.get("share")).isEqualTo("0.653846");
        double weighted = Double.parseDouble(like.get("w_share"));
        assertThat(weighted).as("men are as many as women").isBetween(0.40, 0.60);
        assertThat(Double.parseDouble(like.get("moe_lo"))).isLessThan(weighted);
        assertThat(Double.parseDouble(like.get("moe_hi"))).isGreaterThan(weighted);
        CSVRecord young = group(edition, "139", "life-stage", "18-24");
        assertThat(young.get("responses")).isEqualTo("0");
        assertThat(young.get("missing")).isEqualTo("true");
        assertThat(young.get("population_year")).isEqualTo("2020");
        assertThat(Double.parseDouble(young.get("ratio"))).isLessThan(0.8);
        assertThat(Double.parseDouble(young.get("design_effect"))).isGreaterThan(1);
        CSVRecord women = group(edition, "139", "register-gender", "female");
        assertThat(Integer.parseInt(women.get("responses")))
                .as("those who are neither are counted in one of both")
                .isBetween(85, 90);
        assertThat(women.get("area_responses")).isEqualTo("130");
        assertThat(edition.total("_mode", "139", "web").get("obs_status")).isEqualTo("Q");
    }

    @Test
    void a_release_carries_its_method_and_what_attackers_found_and_nothing_else() {
        Edition edition = answered();
        given().get(edition.file("audit.json"))
                .then()
                .statusCode(200)
                .body("keySet()", equalTo(Set.of("attacks")))
                .body("attacks.attacker", equalTo(List.of("R1", "R7", "R8")))
                .body("attacks.disclosures", equalTo(List.of(0, 0, 0)))
                .body("attacks.every { it.targets > 0 && it.size() == 3 }", equalTo(true));
        for (String language : List.of("fi", "sv", "en")) {
            given().get(edition.file("method.%s.html".formatted(language)))
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "text/html;charset=utf-8")
                    .body(containsString("lang=\"%s\"".formatted(language)))
                    .body(containsString("block-1"));
        }
    }

    private static CSVRecord group(Edition edition, String area, String breakdown, String code) {
        return edition.csv("representativeness.csv").stream()
                .filter(line -> line.get("area").equals(area)
                        && line.get("breakdown").equals(breakdown)
                        && line.get("cat1").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
