package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One address for people, programs and portals: what they accept decides what they get. */
@QuarkusTest
class DatasetNegotiationTest {

    private static final String JSON_STAT = "application/json;profile=\"https://json-stat.org/\"";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static Response asking(String path, String accept) {
        return given().redirects().follow(false).header("Accept", accept).get(path);
    }

    @Test
    void who_asks_for_a_form_is_led_to_the_file_that_has_it() {
        Story story = Story.begin().open("139").published();
        String dataset = "/v1/datasets/" + story.dataset();
        for (String[] pair : new String[][] {
            {"text/csv", "data.csv"},
            {"text/csv;q=0.5, application/json;q=0.4", "data.csv"},
            {"application/json;q=0, text/*", "data.csv"},
            {"*/*;q=0.1, application/vnd.apache.parquet", "data.parquet"},
            {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "data.xlsx"},
            {"application/zip", "all.zip"},
            {"application/vnd.datapackage+json", "datapackage.json"},
            {"application/csvm+json", "data.csv-metadata.json"},
            {"text/markdown", "README.md"},
            {JSON_STAT, "data.jsonstat.json"}
        }) {
            for (String path : new String[] {dataset, story.release(), dataset + "/releases/latest"}) {
                Response answer = asking(path, pair[0]);
                assertThat(answer.statusCode()).as(pair[0]).isEqualTo(303);
                assertThat(answer.header("Location"))
                        .endsWith((path.equals(dataset) ? dataset + "/releases/latest" : path) + "/" + pair[1]);
                assertThat(answer.header("Vary")).isEqualTo("Accept");
                given().header("Accept", "*/*")
                        .get(answer.header("Location"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void json_stays_what_is_given_to_whoever_takes_anything() {
        Story story = Story.begin().open("139").published();
        String dataset = "/v1/datasets/" + story.dataset();
        for (String accept : new String[] {
            "*/*", "application/json", "application/*", "application/json, text/csv", "text/csv;q=0.9, */*"
        }) {
            asking(dataset, accept)
                    .then()
                    .statusCode(200)
                    .header("Vary", "Accept")
                    .body("id", equalTo(story.dataset()));
        }
        given().get(dataset).then().statusCode(200).body("id", equalTo(story.dataset()));
    }

    @Test
    void people_are_led_to_the_page_and_harvesters_to_the_catalogue() {
        Story story = Story.begin().open("139").published();
        String dataset = "/v1/datasets/" + story.dataset();
        for (String path : new String[] {dataset, dataset + "/releases/latest"}) {
            asking(path, BROWSER).then().statusCode(303).header("Location", endsWith("/datasets/" + story.dataset()));
            asking(path, "text/turtle").then().header("Location", endsWith("/catalog/" + story.dataset() + ".ttl"));
            asking(path, "application/ld+json")
                    .then()
                    .header("Location", endsWith("/catalog/" + story.dataset() + ".jsonld"));
        }
        given().get("/datasets/" + story.dataset()).then().statusCode(200).contentType("text/html");
        // The page and the catalogue tell of the newest release, which this one need not be.
        asking(story.release(), "text/turtle").then().statusCode(406);
        asking(story.release(), BROWSER).then().statusCode(200).body("number", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png",
                "application/json;q=0",
                "text/csv;q=0, application/json;q=0.0",
                "application/json;profile=other"
            })
    void what_is_offered_in_no_accepted_form_is_refused(String accept) {
        Story story = Story.begin().open("139").published();
        asking("/v1/datasets/" + story.dataset(), accept)
                .then()
                .statusCode(406)
                .header("Vary", "Accept")
                .body("type", equalTo("/problems#not-acceptable"));
    }

    @Test
    void whoever_asks_for_the_form_of_what_there_is_not_learns_it_there() {
        Response answer = asking("/v1/datasets/none/releases/1", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(303);
        given().get(answer.header("Location")).then().statusCode(404);
    }
}
