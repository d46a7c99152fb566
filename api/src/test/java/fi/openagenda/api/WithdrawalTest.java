package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawalTest {

    private static final String WHY = "The answers of Ii were entered twice.";

    @Test
    void what_is_withdrawn_is_gone_with_the_reason() {
        Story story = Story.begin().open("139").published();
        withdraw(story, 1)
                .then()
                .statusCode(200)
                .body("withdrawal.reason", equalTo(WHY))
                .body("files", empty());
        for (String path : List.of("/1", "/1/data.csv", "/1/all.zip", "/latest", "/latest/data.csv")) {
            given().get("/v1/datasets/%s/releases%s".formatted(story.dataset(), path))
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems#release-withdrawn"))
                    .body("detail", equalTo(WHY));
        }
        given().get("/v1/datasets/" + story.dataset()).then().statusCode(410);
        given().get("/v1/datasets").then().body("items.id", not(hasItem(story.dataset())));
        given().get("/v1/datasets/%s/releases".formatted(story.dataset()))
                .then()
                .statusCode(200)
                .body("items.withdrawal.reason", contains(WHY))
                .body("items[0].withdrawal.withdrawnAt", notNullValue());
    }

    @Test
    void the_same_responses_may_then_be_published_again_under_a_number_of_their_own() {
        Story story = Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
        String before = given().get(story.release() + "/data.csv").asString();
        story.publish().then().statusCode(409);
        withdraw(story, 1).then().statusCode(200);
        story.publish().then().statusCode(201).body("number", equalTo(2)).body("version", equalTo("1.0.1"));
        assertThat(given().get("/v1/datasets/%s/releases/2/CHANGELOG.md".formatted(story.dataset()))
                        .asString())
                .contains("Withdrawn: " + WHY);
        given().get("/v1/datasets/" + story.dataset())
                .then()
                .statusCode(200)
                .body("latestRelease", equalTo(2))
                .body("version", equalTo("1.0.1"));
        given().get("/v1/datasets/%s/releases/latest".formatted(story.dataset()))
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("withdrawal", nullValue())
                .body("rows", equalTo((int) before.lines().count() - 1));
        given().get(story.release()).then().statusCode(410);
    }

    @Test
    void it_is_said_why_and_said_once() {
        Story story = Story.begin().open("139").published();
        asOperator()
                .body(Map.of("reason", " "))
                .post(story.release() + "/withdrawal")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/reason"));
        given().get(story.release()).then().statusCode(200);
        withdraw(story, 2).then().statusCode(404);
        withdraw(story, 1).then().statusCode(200);
        withdraw(story, 1).then().statusCode(410).body("detail", equalTo(WHY));
    }

    private static Response withdraw(Story story, int number) {
        return asOperator()
                .body(Map.of("reason", WHY))
                .post("/v1/datasets/%s/releases/%d/withdrawal".formatted(story.dataset(), number));
    }
}
