package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fi.openagenda.export.publish.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ObservationTest {

    @Inject
    Store store;

    @Test
    void an_observation_says_by_itself_what_it_is() {
        Story story = published();
        ask(story, "question=life&municipality=139&breakdown=_T")
                .body("licence.id", equalTo("CC-BY-4.0"))
                .body("releases", hasSize(1))
                .body("releases[0].method", equalTo("block-1"))
                .body("releases[0].url", equalTo(story.release()))
                .body("items", hasSize(6))
                .body("items.dataset", everyItem(equalTo(story.dataset())))
                .body("items.round", everyItem(equalTo(Story.ROUND)))
                .body("items.release", everyItem(equalTo(1)))
                .body("items.areaLevel", everyItem(equalTo("municipality")))
                .body("items.answerClass", contains("1", "2", "3", "4", "5", "dk"))
                .body("items.count", contains(10, 0, 0, 0, 10, 0))
                .body("items[0].labels", nullValue())
                .body("next", nullValue());
    }

    @Test
    void what_is_withheld_stays_withheld() {
        Story story =
                Story.begin().open("139").answered(3, "139", Map.of("life", 1)).published();
        ask(story, "question=life&area=139")
                .body("items.obsStatus", everyItem(equalTo("Q")))
                .body("items.count", everyItem(nullValue()))
                .body("items.n", everyItem(nullValue()));
    }

    @Test
    void codes_of_one_filter_are_joined_and_filters_are_crossed() {
        Story story = published();
        ask(story, "question=life&question=trust&area=139&area=FI&breakdown=_T&limit=10000")
                .body("items.findAll { it.question == 'life' && it.area == 'FI' }", hasSize(6))
                .body("items.findAll { it.question == 'trust' && it.area == '139' }", hasSize(12))
                .body("items", hasSize(2 * (6 + 12)));
        ask(story, "sector=life&municipality=139&region=17&breakdown=_T")
                .body("items.question", everyItem(equalTo("life")))
                .body("items", hasSize(2 * 6));
        ask(story, "question=life&area=139&breakdown=age").body("items.cat1.unique().sort()", contains("old", "young"));
    }

    @Test
    void labels_say_what_codes_mean_in_the_language_asked_for() {
        Story story = published();
        ask(story, "question=life&municipality=139&breakdown=age&labels=en")
                .body("items[0].labels.question", equalTo("How is life?"))
                .body("items[0].labels.area", equalTo("Ii"))
                .body("items[0].labels.cat1", equalTo("Young"))
                .body("items[0].labels.cat2", equalTo("All"))
                .body("items[0].labels.answerClass", equalTo("Poor"));
        String csv = csv(story, "question=life&municipality=139&breakdown=_T&labels=fi");
        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith(",q3,question_label,area_label,breakdown_label,cat1_label,cat2_label,answer_label");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains("Millaista arki on?,Ii,Kaikki,Kaikki,Kaikki,"));
    }

    @Test
    void csv_is_made_of_the_published_lines_byte_by_byte() {
        Story story = published();
        List<String> whole =
                given().get(story.release() + "/data.csv").asString().lines().toList();
        List<String> some = csv(story, "question=life&limit=10000").lines().toList();
        assertThat(some.get(0)).isEqualTo(whole.get(0));
        assertThat(some.subList(1, some.size()))
                .isEqualTo(
                        whole.stream().filter(line -> line.contains(",life,")).toList());
        given().accept("text/csv")
                .get("/v1/observations?barometer=" + story.slug())
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Vary", containsString("Accept"));
    }

    @Test
    void pages_fit_together_and_name_their_release() {
        Story story = published();
        List<String> whole = csv(story, "limit=10000").lines().skip(1).toList();
        List<String> paged = new ArrayList<>();
        String address = "/v1/observations?barometer=%s&format=csv&limit=7".formatted(story.slug());
        while (!address.isEmpty()) {
            Response page = given().urlEncodingEnabled(false).get(address);
            assertThat(page.statusCode()).isEqualTo(200);
            page.asString().lines().skip(1).forEach(paged::add);
            address = next(page);
        }
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(50);
    }

    @Test
    void a_cursor_stays_in_its_round_when_a_newer_one_is_published() {
        Story story = Story.begin();
        Edition.open(story, "first", "2026-01-05T08:00:00+02:00", "139").published();
        String cursor = ask(story, "limit=5").extract().path("next");
        Edition.open(story, "second", "2026-02-05T08:00:00+02:00", "139").published();
        ask(story, "limit=5").body("items.round", everyItem(equalTo("second")));
        ask(story, "limit=5&after=" + cursor)
                .body("items.round", everyItem(equalTo("first")))
                .body("items", hasSize(5));
    }

    @Test
    void rounds_are_joined_when_they_are_asked_for() {
        Story story = Story.begin();
        Edition.open(story, "first", "2026-01-05T08:00:00+02:00", "139").published();
        Edition.open(story, "second", "2026-02-05T08:00:00+02:00", "139").published();
        ask(story, "question=life&area=139&breakdown=_T").body("items.round", everyItem(equalTo("second")));
        ask(story, "question=life&area=139&breakdown=_T&round=first").body("items.round", everyItem(equalTo("first")));
        for (String rounds : List.of("round=*", "round=second&round=first")) {
            ask(story, "question=life&area=139&breakdown=_T&" + rounds)
                    .body("items", hasSize(12))
                    .body("items.round.unique()", contains("first", "second"));
        }
        String cursor = ask(story, "question=life&area=139&breakdown=_T&round=*&limit=6")
                .extract()
                .path("next");
        ask(story, "question=life&area=139&breakdown=_T&round=*&limit=6&after=" + cursor)
                .body("items.round", everyItem(equalTo("second")))
                .body("next", nullValue());
    }

    @Test
    void what_selects_nothing_of_what_is_known_is_empty() {
        Story story = published();
        Story.bank(
                "{\"key\": \"asked-nowhere\", \"text\": {\"fi\": \"Ei kysytty\"}, \"answer\": {\"type\": \"text\", \"maxLength\": 9}}");
        for (String filter : List.of("municipality=148", "region=01", "question=asked-nowhere", "breakdown=age*life")) {
            ask(story, filter).body("items", is(empty())).body("next", nullValue());
        }
        assertThat(csv(story, "municipality=148").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "question=lief; question: there is no question “lief”",
                "question=; question: say something",
                "sector=lief; sector: there is no",
                "municipality=999; municipality: there is no",
                "municipality=19; municipality: there is no",
                "region=99; region: there is no",
                "area=XX; area: there is no",
                "breakdown=aeg; breakdown: there is no",
                "round=2031-winter; round: there is no",
                "barometer=nobody; barometer: there is no",
                "municipalty=139; municipalty: there is no such parameter; there are area, barometer",
                "labels=se; labels: one of fi, sv, en.",
                "format=xlsx; format: one of",
                "limit=0; limit: a whole number from 1 to 10000.",
                "limit=1000000000000; limit: a whole number",
                "limit=-1; limit: a whole number",
                "limit=ten; limit: a whole number",
                "after=nonsense; after: take it as it stands",
                "after=%25%25; after: take it as it stands",
                "question=lief&municipality=999; “lief” in what is published. municipality:"
            })
    void what_cannot_be_asked_is_told_with_the_name_of_the_parameter(String query, String detail) {
        given().urlEncodingEnabled(false)
                .get("/v1/observations?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems#invalid-query"))
                .body("detail", containsString(detail.split(";")[0]));
    }

    @Test
    void a_cursor_of_another_query_is_told() {
        Story story = published();
        String cursor = ask(story, "limit=5").extract().path("next");
        given().get("/v1/observations?barometer=%s&question=life&after=%s".formatted(story.slug(), cursor))
                .then()
                .statusCode(400)
                .body("detail", containsString("after: it belongs to a query with other filters."));
    }

    @Test
    void a_cube_that_would_be_too_large_is_refused() {
        String query =
                "/v1/observations?format=json-stat&barometer=" + Story.wide().slug();
        given().get(query)
                .then()
                .statusCode(400)
                .body("detail", startsWith("format: json-stat is for at most 50000 lines"));
        given().get(query + "&area=139").then().statusCode(200);
    }

    @Test
    void pages_of_a_release_that_is_withdrawn_meanwhile_are_gone() {
        Story story = published();
        String cursor = ask(story, "limit=5").extract().path("next");
        story.withdrawn("Entered twice.");
        given().get("/v1/observations?barometer=%s&limit=5&after=%s".formatted(story.slug(), cursor))
                .then()
                .statusCode(410)
                .body("detail", equalTo("Entered twice."));
    }

    @Test
    void json_stat_is_one_cube_with_the_status_of_what_is_withheld() {
        ask(published(), "question=life&area=139&breakdown=_T&format=json-stat&labels=fi")
                .body("id", contains("dataset", "question", "area", "group", "answer", "contents"))
                .body("size", contains(1, 1, 1, 1, 6, 7))
                .body("dimension.area.category.label.'139'", equalTo("Ii"))
                .body("value", hasSize(42))
                .body("value[0]", equalTo(20));
        Story few =
                Story.begin().open("139").answered(3, "139", Map.of("life", 5)).published();
        ask(few, "question=life&area=139&breakdown=_T&format=json-stat")
                .body("value", everyItem(nullValue()))
                .body("status.keySet()", hasSize(42))
                .body("status.'41'", equalTo("Q"));
        ask(few, "question=life&area=091&format=json-stat").body("value", is(empty()));
    }

    @Test
    void who_has_the_answer_already_is_told_so() {
        Story story = published();
        String address = "/v1/observations?barometer=%s&question=life".formatted(story.slug());
        String etag = given().get(address)
                .then()
                .header("Cache-Control", notNullValue())
                .header("Link", containsString("rel=\"license\""))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get(address).then().statusCode(304);
        given().head(address).then().statusCode(200).header("ETag", equalTo(etag));
    }

    @Test
    void a_release_from_before_there_was_an_index_is_read_by_itself() throws IOException {
        Story story = published();
        List<String> indexed = csv(story, "question=life&limit=10000").lines().toList();
        Story old = published();
        Files.delete(store.file(old.dataset(), 1, "data.index.csv"));
        assertThat(csv(old, "question=life&limit=10000").lines())
                .hasSameSizeAs(indexed)
                .contains(indexed.get(0));
        ask(old, "question=life&municipality=139&breakdown=_T").body("items.count", contains(10, 0, 0, 0, 10, 0));
    }

    @Test
    void anybody_reads_a_municipality_by_range_and_index() {
        Story story = published();
        String[] extent = Arrays.stream(given().get(story.release() + "/data.index.csv")
                        .asString()
                        .split("\r\n"))
                .filter(line -> line.startsWith("life,139,_T,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        long first = Long.parseLong(extent[3]);
        String lines = given().header("Range", "bytes=%d-%d".formatted(first, first + Long.parseLong(extent[4]) - 1))
                .get(story.release() + "/data.csv")
                .then()
                .statusCode(206)
                .extract()
                .asString();
        assertThat(lines.lines()).hasSize(Integer.parseInt(extent[5])).allMatch(line -> line.contains(",life,139,_T,"));
    }

    private static String next(Response page) {
        return page.headers().getValues("Link").stream()
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElse("");
    }

    private static String csv(Story story, String query) {
        return given().get("/v1/observations?barometer=%s&format=csv&%s".formatted(story.slug(), query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse ask(Story story, String query) {
        return given().urlEncodingEnabled(false)
                .get("/v1/observations?barometer=%s&%s".formatted(story.slug(), query))
                .then()
                .statusCode(200);
    }

    private static Story published() {
        return Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1, "trust", 3))
                .answered(10, "139", Map.of("age", "old", "life", 5, "trust", 3))
                .published();
    }
}
