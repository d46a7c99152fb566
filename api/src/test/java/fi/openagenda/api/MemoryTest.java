package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nobody can tell an answer that is remembered from one that is not. */
@QuarkusTest
class MemoryTest {

    @Test
    void the_second_answer_is_the_first_one_again() {
        String path = Story.begin().open("139").round() + "/questionnaire?municipality=139&lang=fi";
        Response first = given().get(path);
        Response second = given().get(path);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(headers(second))
                .isEqualTo(headers(first))
                .contains("access-control-allow-origin: *", "x-content-type-options: nosniff");
        given().header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .body(emptyString());
        given().header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
        given().head(path).then().statusCode(200).header("ETag", equalTo(first.header("ETag")));
    }

    @Test
    void what_is_remembered_of_an_answer_to_those_who_have_it_is_the_whole_of_it() {
        String path = Story.begin().open("139").round() + "/questionnaire?municipality=139&lang=fi";
        Response first = given().get(path);
        Story.begin(); // a change, after which nothing is remembered
        given().header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
        Response second = given().get(path);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(headers(second)).isEqualTo(headers(first));
    }

    @Test
    void what_is_not_acceptable_is_not_acceptable_the_second_time_either() {
        String path = Story.begin().open("139").round() + "/questionnaire?municipality=139";
        given().get(path).then().statusCode(200);
        given().accept("application/xml").get(path).then().statusCode(406);
        given().get(path + "&municipality=148").then().statusCode(200);
    }

    @Test
    void whoever_changes_something_reads_it_back_as_it_is_now() {
        Story story = Story.begin().draft("139");
        String path = story.round() + "/questionnaire?municipality=139";
        given().get(path).then().body("module.size()", equalTo(0));
        story.module("139", Story.own()).then().statusCode(200);
        given().get(path).then().body("module.size()", equalTo(1));
        story.opening().then().statusCode(200);
        given().get(path).then().body("state", equalTo("open"));
        asOperator().post(story.round() + "/close").then().statusCode(200);
        given().get(path).then().body("state", equalTo("closed"));
    }

    private static Set<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue())
                .collect(toCollection(TreeSet::new));
    }
}
