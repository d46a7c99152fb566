package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionnaireTest {

    @Test
    void without_a_language_every_text_comes_in_all_of_them() {
        Story story = Story.begin().open("139");
        given().get(story.round() + "/questionnaire?municipality=139")
                .then()
                .statusCode(200)
                .body("title", equalTo(Map.of("fi", "Kyläkysely", "sv", "Byenkät", "en", "Village survey")))
                .body("state", equalTo("open"))
                .body("background.key", contains("age"))
                .body("module", empty());
    }

    @Test
    void in_one_language_a_missing_text_falls_back_and_says_so() {
        Story story = Story.begin().open("139");
        given().get(story.round() + "/questionnaire?municipality=139&lang=en")
                .then()
                .statusCode(200)
                .body("title", equalTo(Map.of("en", "Village survey")))
                .body("privacyNotice", equalTo(Map.of("fi", "Nimetön.")))
                .body("sections[0].questions[0].answer.scale.points[0].label", equalTo(Map.of("en", "Poor")))
                .body("sections[0].questions[0].answer.scale.points[1].label", equalTo(Map.of("en", "Fairly poor")))
                .body("sections[0].questions[1].answer.options[0].label", equalTo(Map.of("en", "Shop")))
                .body("sections[0].questions[5].answer.options[0].label", equalTo(Map.of("fi", "Tiet")))
                .body("description", anEmptyMap());
    }

    @Test
    void plain_language_and_languages_nobody_wrote_fall_back_too() {
        Story story = Story.begin().open("139");
        given().get(story.round() + "/questionnaire?municipality=139&lang=sv-simple")
                .then()
                .body("title", equalTo(Map.of("sv", "Byenkät")));
        given().get(story.round() + "/questionnaire?municipality=139&lang=smn")
                .then()
                .body("title", equalTo(Map.of("fi", "Kyläkysely")));
    }

    @Test
    void only_the_municipality_itself_sees_its_own_questions() {
        Story story = Story.begin().draft("139", "148");
        story.module("139", Story.own()).then().statusCode(200);
        given().get(story.round() + "/questionnaire?municipality=139")
                .then()
                .body("module.key", contains("own"))
                .body("state", equalTo("draft"));
        given().get(story.round() + "/questionnaire?municipality=148").then().body("module", empty());
    }

    @Test
    void a_municipality_must_be_named_and_take_part() {
        Story story = Story.begin().open("139");
        given().get(story.round() + "/questionnaire").then().statusCode(400);
        given().get(story.round() + "/questionnaire?municipality=148").then().statusCode(404);
        given().get(story.round() + "/questionnaire?municipality=xyz").then().statusCode(404);
        Story everywhere = Story.begin().draft();
        given().get(everywhere.round() + "/questionnaire?municipality=148")
                .then()
                .statusCode(200);
        given().get(everywhere.round() + "/questionnaire?municipality=588")
                .then()
                .statusCode(404);
    }

    @Test
    void a_script_of_any_origin_may_read_it_and_no_origin_is_reflected() {
        Story story = Story.begin().open("139");
        given().header("Origin", "https://front.example")
                .get(story.round() + "/questionnaire?municipality=139")
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue());
        given().header("Origin", "null")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options(story.round() + "/responses")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "POST");
    }

    @Test
    void what_needs_a_key_is_not_for_scripts_of_other_origins() {
        Story story = Story.begin().draft("139");
        given().header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "POST")
                .options(story.round() + "/open")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        asOperator()
                .header("Origin", "https://front.example")
                .body(Map.of("acknowledge", Story.WARNINGS))
                .post(story.round() + "/open")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void who_has_it_already_is_told_so_until_it_changes() {
        Story story = Story.begin().draft("139");
        String path = story.round() + "/questionnaire?municipality=139";
        String etag = given().get(path).header("ETag");
        given().header("If-None-Match", etag).get(path).then().statusCode(304);
        story.opening().then().statusCode(200);
        given().header("If-None-Match", etag).get(path).then().statusCode(200).body("$", hasKey("title"));
        given().head(path).then().statusCode(200).header("ETag", not(equalTo(etag)));
    }
}
