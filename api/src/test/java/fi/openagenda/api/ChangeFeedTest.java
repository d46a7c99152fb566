package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest {

    @Inject
    DataSource database;

    @Test
    void everything_public_that_comes_changes_or_goes_is_told_in_order() {
        String before = now();
        Story story = Story.begin().draft("139", "148");
        story.module("139", Story.own()).then().statusCode(200);
        story.opening().then().statusCode(200);
        story.published();
        story.withdrawn("Wrong.");
        String dataset = "/v1/datasets/" + story.dataset();
        assertThat(since(before))
                .filteredOn(change -> change.contains(story.barometer()) || change.contains(dataset))
                .containsSubsequence(
                        "barometer created " + story.barometer(),
                        "round created " + story.round(),
                        "module created " + story.round() + "/modules/139",
                        "round changed " + story.round(),
                        "round changed " + story.round(),
                        "release created " + dataset + "/releases/1",
                        "dataset created " + dataset,
                        "release deleted " + dataset + "/releases/1",
                        "dataset changed " + dataset);
    }

    @Test
    void what_goes_is_told_when_nothing_else_is_left_of_it() {
        Story story = Story.begin().draft("139");
        String before = now();
        String etag = given().get(story.round()).header("ETag");
        asOperator().header("If-Match", etag).delete(story.round()).then().statusCode(204);
        assertThat(since(before)).contains("round deleted " + story.round());
        given().get(story.round()).then().statusCode(404);
    }

    @Test
    void one_cursor_leads_through_all_of_it_once() {
        List<String> whole = since("c0");
        assertThat(whole)
                .contains("municipality created /v1/municipalities/139", "service-classes created /v1/service-classes");
        List<String> inParts = new ArrayList<>();
        String after = "c0";
        for (JsonPath part = page(after, 7); !part.getList("items").isEmpty(); part = page(after, 7)) {
            inParts.addAll(lines(part));
            after = part.getString("next");
        }
        assertThat(inParts.subList(0, whole.size())).isEqualTo(whole);
        assertThat(page(after, 7).getString("next"))
                .as("where to go on next week")
                .isEqualTo(after);
    }

    @Test
    void kinds_can_be_chosen() {
        given().get("/v1/changes?kind=municipality&kind=organisation&limit=1000")
                .then()
                .statusCode(200)
                .body("items.kind.unique().sort()", equalTo(List.of("municipality", "organisation")));
        given().get("/v1/changes?kind=nonsense").then().statusCode(200).body("items", empty());
    }

    @Test
    void what_is_under_way_is_told_after_what_was_committed_before_it() throws SQLException {
        String before = now();
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("update municipality set population = population + 1 where code = '091'");
            Story story = Story.begin();
            assertThat(since(before))
                    .contains("barometer created " + story.barometer())
                    .doesNotContain("municipality changed /v1/municipalities/091");
            String between = now();
            slow.commit();
            assertThat(since(between)).contains("municipality changed /v1/municipalities/091");
        }
    }

    @Test
    void what_is_written_without_a_difference_is_no_change() throws SQLException {
        String before = now();
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("update municipality set population = population where code = '092'");
            connection
                    .createStatement()
                    .execute("update municipality set population = 1 + population where code = '049'");
        }
        assertThat(since(before))
                .contains("municipality changed /v1/municipalities/049")
                .doesNotContain("municipality changed /v1/municipalities/092");
    }

    @Test
    void a_malformed_cursor_or_limit_is_told() {
        for (String query : List.of("after=x", "after=c", "after=c-1", "after=cZZ", "after=c0123456789abcdef")) {
            given().get("/v1/changes?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems#bad-request"))
                    .body("detail", containsString("after"));
        }
        for (String limit : List.of("0", "-1", "1001", "1000000000")) {
            given().get("/v1/changes?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("limit must be from 1 to 1000"));
        }
        given().get("/v1/changes?after=czzzzzzzzzz").then().statusCode(200).body("items", empty());
    }

    private static String now() {
        return given().get("/v1/changes?after=now")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    private static List<String> since(String after) {
        return lines(page(after, 1000));
    }

    private static JsonPath page(String after, int limit) {
        return given().get("/v1/changes?after=%s&limit=%d".formatted(after, limit))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> lines(JsonPath page) {
        return page.<Map<String, String>>getList("items").stream()
                .map(change -> "%s %s %s".formatted(change.get("kind"), change.get("action"), change.get("url")))
                .toList();
    }
}
