package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/municipalities/%00",
                "/v1/municipalities?region=%00",
                "/v1/datasets/%00/releases/1/data.csv",
                "/v1/barometers/%0a/rounds"
            })
    void control_characters_in_an_address_are_refused(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems#bad-request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/v1/barometers/none",
                "/v1/barometers/none/rounds",
                "/v1/barometers/none/rounds/none",
                "/v1/barometers/none/rounds/none/questionnaire?municipality=139",
                "/v1/datasets/none",
                "/v1/datasets/none/releases",
                "/v1/datasets/none/releases/latest",
                "/v1/datasets/none/releases/1/data.csv",
                "/v1/datasets/a/releases/x",
                "/v1/datasets/..%2f..%2fetc/releases/1/passwd",
                "/v1/datasets/none/releases/99999999999999999999/data.csv"
            })
    void what_is_not_there_is_not_found(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems#not-found"));
    }

    @Test
    void a_method_or_media_type_that_is_not_offered_is_told_so() {
        given().delete("/v1/barometers").then().statusCode(405).contentType("application/problem+json");
        given().accept("application/xml").get("/v1/barometers").then().statusCode(406);
    }
}
