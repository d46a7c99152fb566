package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients of PxWeb ask, as they ask it. */
@QuarkusTest
class PxWebTest {

    private static final String API = "/pxweb/api/v1/";

    @Test
    void barometers_are_databases_and_questions_are_tables() {
        Story story = published();
        given().get(API + "en/")
                .then()
                .statusCode(200)
                .body("find { it.dbid == '%s' }.text".formatted(story.slug()), equalTo("Village survey"));
        given().get(API + "en/" + story.slug())
                .then()
                .body("find { it.id == 'life' }.type", equalTo("t"))
                .body("find { it.id == 'life' }.text", equalTo("How is life?"));
        given().get(API + "fi/" + story.slug() + "?query=arki&filter=*")
                .then()
                .body("id", contains("life"))
                .body("title", contains("Millaista arki on?"));
        given().get(API + "fi/?config")
                .then()
                .body("maxValues", equalTo(100000))
                .body("CORS", is(true));
    }

    @Test
    void a_table_says_what_it_can_be_asked() {
        Story story = published();
        given().get(API + "sv/" + story.slug() + "/life")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("variables.code", contains("area", "group", "answer", "round", "contents"))
                .body("variables[0].values", hasItems("FI", "17", "139"))
                .body("variables[0].valueTexts", hasItem("Hela landet"))
                .body("variables[0].elimination", is(true))
                .body("variables[1].values", hasItems("_T", "age:young", "age:old"))
                .body("variables[2].values", contains("1", "2", "3", "4", "5", "dk"))
                .body("variables[2].valueTexts[0]", equalTo("Dålig"))
                .body("variables[3].time", is(true))
                .body("variables[3].values", contains(Story.ROUND))
                .body("variables[3].valueTexts", contains("2026-03"));
    }

    @Test
    void json_stat_2_has_a_cell_for_each_combination_and_a_status_where_one_is_withheld() {
        Story story = published();
        ask(
                        story,
                        "json-stat2",
                        Map.of("area", item("139"), "group", item("_T", "age:young"), "contents", item("count")))
                .then()
                .statusCode(200)
                .body("version", equalTo("2.0"))
                .body("id", contains("area", "group", "answer", "round", "contents"))
                .body("size", contains(1, 2, 6, 1, 1))
                .body("role.geo", contains("area"))
                .body("role.time", contains("round"))
                .body("value", contains(10, 0, 0, 0, 10, 0, null, null, null, null, null, 0))
                .body("status.keySet()", hasSize(5))
                .body("status.'6'", equalTo("..."));
    }

    @Test
    void older_clients_get_the_json_stat_they_know() {
        ask(published(), "json-stat", Map.of("area", item("139"), "contents", item("share")))
                .then()
                .body("dataset.dimension.id", contains("area", "group", "answer", "round", "contents"))
                .body("dataset.dimension.size", contains(1, 1, 6, 1, 1))
                .body("dataset.dimension.answer.category.index", hasSize(6))
                .body("dataset.value[0]", equalTo(0.5f));
    }

    @Test
    void json_and_csv_have_a_column_for_each_figure() {
        Story story = published();
        ask(
                        story,
                        "json",
                        Map.of("area", item("139"), "group", item("_T", "age:young"), "contents", item("n", "count")))
                .then()
                .body("columns.type", contains("d", "d", "d", "t", "c", "c"))
                .body("data[0].key", contains("139", "_T", "1", Story.ROUND))
                .body("data[0].values", contains("20", "10"))
                .body("data[6].values", contains("...", "..."));
        List<String> csv = ask(story, "csv", Map.of("area", item("139"), "contents", item("n", "count")))
                .asString()
                .lines()
                .toList();
        assertThat(csv).hasSize(7).element(0).isEqualTo("Area,Group,Answer,Round,Respondents,Gave the answer");
        assertThat(csv.get(1)).isEqualTo("Ii,All,Poor,2026-03,20,10");
    }

    @Test
    void px_has_codes_texts_and_dots() {
        String px = ask(
                        published(),
                        "px",
                        Map.of("area", item("139"), "group", item("_T", "age:young"), "contents", item("count")))
                .asString();
        assertThat(px)
                .startsWith("CHARSET=\"ANSI\";\r\nAXIS-VERSION=\"2013\";\r\nCODEPAGE=\"utf-8\";\r\nLANGUAGE=\"en\";")
                .contains("CODES(\"Group\")=\"_T\",\r\n\"age:young\";")
                .contains("VALUES(\"Group\")=\"All\",\r\n\"age: Young\";")
                .contains("VALUES(\"Area\")=\"Ii\";")
                .contains("HEADING=\"Contents\";")
                .contains("DATASYMBOL3=\"...\";");
        String[] cells =
                px.substring(px.indexOf("DATA=") + 5).replace(";", "").strip().split("\\s+");
        assertThat(String.join(" ", cells)).isEqualTo("10 0 0 0 10 0" + " \"...\"".repeat(5) + " 0");
    }

    @Test
    void filters_select_by_value_pattern_and_number() {
        Story story = Story.begin();
        Edition.open(story, "first", "2026-01-05T08:00:00+02:00", "139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
        Edition.open(story, "second", "2026-02-05T08:00:00+02:00", "139").published();
        ask(
                        story,
                        "json-stat2",
                        Map.of(
                                "round",
                                filter("top", "1"),
                                "answer",
                                filter("top", "2"),
                                "group",
                                filter("all", "age:*")))
                .then()
                .statusCode(200)
                .body("dimension.round.category.index", contains("second"))
                .body("dimension.answer.category.index", contains("1", "2"))
                .body("dimension.group.category.index", everyItem(containsString("age:")))
                .body("dimension.area.category.index", contains("FI"));
        ask(story, "json-stat2", Map.of()).then().body("dimension.round.category.index", contains("first", "second"));
        given().get(API + "fi/%s/life".formatted(story.slug()))
                .then()
                .body("variables[3].valueTexts", contains("2026-01", "2026-02"));
    }

    @Test
    void a_query_comes_under_any_media_type_and_with_members_of_its_own() {
        Story story = published();
        String query = """
                {"query": [{"code": "area", "selection": {"filter": "item", "values": ["139"]}}],
                 "response": {"format": "json-stat", "params": []}, "id": 7}
                """;
        for (String type : List.of("application/json", "text/plain; charset=utf-8")) {
            given().header("Content-Type", type)
                    .body(query.getBytes(UTF_8))
                    .post(API + "fi/%s/life".formatted(story.slug()))
                    .then()
                    .statusCode(200)
                    .body("dataset.dimension.size[0]", equalTo(1));
        }
    }

    @Test
    void a_question_of_one_municipality_is_a_table_too() {
        Story story = Story.begin().draft("139", "148");
        story.module("139", Story.own()).then().statusCode(200);
        story.opening().then().statusCode(200);
        story.answered(6, "139", Map.of("own", 1))
                .answered(6, "139", Map.of("own", 4))
                .published();
        given().get(API + "fi/%s/own".formatted(story.slug()))
                .then()
                .body("title", equalTo("Oma kysymys"))
                .body("variables[0].values", contains("139"))
                .body("variables[0].elimination", is(false))
                .body("variables[2].valueTexts[0]", equalTo("Huono"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "not json; 400",
                "null; 400",
                "[]; 400",
                "{\"query\": [{\"code\": \"colour\"}]}; 400",
                "{\"query\": [{\"code\": \"area\", \"selection\": {\"filter\": \"item\", \"values\": [\"999\"]}}]}; 400",
                "{\"query\": [{\"code\": \"area\", \"selection\": {\"filter\": \"item\", \"values\": []}}]}; 400",
                "{\"query\": [{\"code\": \"area\", \"selection\": {\"filter\": \"agg:x\", \"values\": [\"1\"]}}]}; 400",
                "{\"query\": [{\"code\": \"area\", \"selection\": {\"filter\": \"top\", \"values\": [\"0\"]}}]}; 400",
                "{\"query\": [{\"code\": \"area\", \"selection\": {\"filter\": \"all\", \"values\": [\"x*\"]}}]}; 400",
                "{\"query\": [], \"response\": {\"format\": \"xlsx\"}}; 400"
            })
    void what_cannot_be_asked_is_told(String query, int status) {
        given().header("Content-Type", "application/json")
                .body(query)
                .post(API + "fi/%s/life".formatted(published().slug()))
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void what_is_not_there_is_told() {
        given().get(API + "de/").then().statusCode(404);
        given().get(API + "fi/nobody").then().statusCode(404);
        given().get(API + "fi/%s/lief".formatted(published().slug())).then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post(API + "fi/nobody/life")
                .then()
                .statusCode(404);
    }

    @Test
    void more_cells_than_a_table_may_have_are_refused_as_PxWeb_does() {
        Story story = Story.wide();
        Map<String, Object> all = filter("all", "*");
        ask(story, "temper", "json", Map.of("area", all, "group", all, "answer", all, "contents", all))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems#too-many-cells"));
        ask(story, "temper", "json", Map.of("area", item("139"), "group", all, "answer", all, "contents", all))
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_withdrawn_is_no_table_any_more() {
        Story story = published();
        given().get(API + "fi/%s/life".formatted(story.slug())).then().statusCode(200);
        story.withdrawn("Twice.");
        given().get(API + "fi/%s/life".formatted(story.slug())).then().statusCode(404);
    }

    private static Response ask(Story story, String format, Map<String, Object> selections) {
        return ask(story, "life", format, selections);
    }

    private static Response ask(Story story, String table, String format, Map<String, Object> selections) {
        List<Map<String, Object>> query = selections.entrySet().stream()
                .map(selection -> Map.of("code", selection.getKey(), "selection", selection.getValue()))
                .toList();
        return given().header("Content-Type", "application/json")
                .body(Map.of("query", query, "response", Map.of("format", format)))
                .post(API + "en/%s/%s".formatted(story.slug(), table));
    }

    private static Map<String, Object> item(String... values) {
        return filter("item", values);
    }

    private static Map<String, Object> filter(String filter, String... values) {
        return Map.of("filter", filter, "values", Arrays.asList(values));
    }

    private static Story published() {
        return Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
    }
}
