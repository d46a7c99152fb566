package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see of a dataset. How it looks, and whether everybody can use it, is tried in a browser. */
@QuarkusTest
class DatasetPageTest {

    @ParameterizedTest
    @CsvSource({
        "fi, Kyläkysely, 20 vastaajaa, Huono",
        "sv, Byenkät, 20 svarande, Dålig",
        "en, Village survey, 20 respondents, Poor"
    })
    void it_shows_what_was_answered_in_the_language_of_its_reader(
            String language, String title, String base, String answer) {
        Story story = published();
        Document page = page(story, "/%s.html?area=139".formatted(language));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("h1").text()).startsWith(title);
        Element chart = chart(page);
        assertThat(chart.selectFirst("caption").text()).contains(base);
        Element row = chart.selectFirst("tbody tr");
        assertThat(row.selectFirst("th").text()).isEqualTo(answer);
        assertThat(row.selectFirst(".number").ownText()).startsWith("50").endsWith("%");
        assertThat(row.selectFirst("rect.length").attr("width")).isEqualTo("50.0000%");
        assertThat(page.select("[data-word], [data-label]")).isEmpty();
        page.select("pre").remove();
        assertThat(page.text()).doesNotContain("{").doesNotContain("null");
    }

    @Test
    void every_figure_is_one_that_was_published() {
        Story story = published();
        Document page = page(story, "/en.html?area=139");
        List<String> shares = given().get("/v1/observations?barometer=%s&area=139&breakdown=_T&question=life&limit=1000"
                        .formatted(story.slug()))
                .jsonPath()
                .getList("items.collect { it.wShare ?: it.share }", String.class);
        assertThat(chart(page).select(".number").eachText())
                .extracting(text -> text.replaceAll("[^0-9]", ""))
                .containsExactlyElementsOf(shares.stream()
                        .map(share -> Long.toString(Math.round(Double.parseDouble(share) * 100)))
                        .toList());
    }

    @Test
    void what_is_withheld_is_said_in_words() {
        Story story =
                Story.begin().open("139").answered(3, "139", Map.of("life", 1)).published();
        Document page = page(story, "/en.html");
        assertThat(chart(page).text()).contains("Withheld: too few responded.").doesNotContain("0%");
        assertThat(chart(page).select("svg")).isEmpty();
    }

    @Test
    void points_without_a_label_go_by_their_number_where_they_are_merged() {
        Story story = Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "trust", 1))
                .answered(2, "139", Map.of("age", "young", "trust", 4))
                .answered(10, "139", Map.of("age", "old", "trust", 10))
                .published();
        assertThat(page(story, "/fi.html?area=139").select("#q-trust tbody th").eachText())
                .contains("6, 7, 8, 9, Täysin")
                .noneMatch(label -> label.contains(", ,"));
    }

    @Test
    void the_reader_picks_an_area() {
        Story story = Story.begin()
                .open("139", "148")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .answered(5, "148", Map.of("age", "young", "life", 1))
                .answered(15, "148", Map.of("age", "old", "life", 5))
                .published();
        assertThat(page(story, "/en.html").select("option[selected]").val()).isEqualTo("FI");
        Document inari = page(story, "/en.html?area=148");
        assertThat(inari.select("option[selected]").text()).isEqualTo("Inari");
        assertThat(chart(inari).selectFirst(".number").ownText()).isEqualTo("25%");
        given().get("/datasets/%s/en.html?area=999".formatted(story.dataset()))
                .then()
                .statusCode(400)
                .body("detail", containsString("area: nothing is published"));
        given().get("/datasets/%s/en.html?aera=139".formatted(story.dataset()))
                .then()
                .statusCode(400);
    }

    @Test
    void it_is_found_in_the_language_that_the_browser_prefers() {
        Story story = published();
        for (String language : List.of("fi", "sv", "en")) {
            given().redirects()
                    .follow(false)
                    .header("Accept-Language", language + "-FI," + language + ";q=0.9,de;q=0.5")
                    .get("/datasets/" + story.dataset())
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/datasets/%s/%s.html".formatted(story.dataset(), language)))
                    .header("Vary", containsString("Accept-Language"));
        }
        given().get("/datasets/nothing").then().statusCode(404);
        given().get("/datasets/nothing/fi.html").then().statusCode(404);
    }

    @Test
    void texts_of_others_are_never_markup() {
        String title = "Kysely \"1\" & 'a' < b > שלום 🌲";
        String slug = "b" + UUID.randomUUID();
        Story model = Story.begin();
        Map<String, Object> definition = new HashMap<>(
                given().get("/v1/barometers/" + model.slug()).jsonPath().getMap(""));
        definition.put("slug", slug);
        definition.put("title", Map.of("fi", title));
        asOperator().body(definition).post("/v1/barometers").then().statusCode(201);
        Story story = new Story(slug, model.background(), model.questions())
                .open("139")
                .closed();
        Story.publish(story.round(), Map.of("changeNote", "</script><script>alert(1)</script>"))
                .then()
                .statusCode(201);
        Document page = page(story, "/fi.html");
        assertThat(page.selectFirst("h1").text()).startsWith(title);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.getElementById("version").text()).contains("</script><script>alert(1)</script>");
        JsonPath described = JsonPath.from(page.selectFirst("script").data());
        assertThat(described.getString("name")).startsWith(title);
    }

    @Test
    void search_engines_read_it_as_a_dataset() {
        Story story = published();
        JsonPath dataset = JsonPath.from(page(story, "/sv.html")
                .selectFirst("script[type=application/ld+json]")
                .data());
        assertThat(dataset.getString("'@type'")).isEqualTo("Dataset");
        assertThat(dataset.getString("name")).startsWith("Byenkät");
        assertThat(dataset.getString("license")).contains("creativecommons.org/licenses/by/4.0");
        assertThat(dataset.getList("distribution.contentUrl", String.class))
                .contains("http://localhost:%d%s/data.csv".formatted(RestAssured.port, story.release()));
        assertThat(dataset.getString("description").length()).isGreaterThan(50);
    }

    @Test
    void what_is_withdrawn_has_no_page_any_more() {
        Story story = published();
        story.withdrawn("Twice.");
        given().get("/datasets/%s/fi.html".formatted(story.dataset()))
                .then()
                .statusCode(410)
                .body("detail", equalTo("Twice."));
    }

    @Test
    void its_links_lead_somewhere() {
        Document page = page(published(), "/en.html");
        assertThat(page.select("a[href], link[href]").eachAttr("href"))
                .filteredOn(address -> !address.matches("..\\.html.*"))
                .hasSizeGreaterThan(20)
                .allSatisfy(address -> assertThat(given().get(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    private static Element chart(Document page) {
        return page.getElementById("q-life");
    }

    private static Document page(Story story, String path) {
        Response answer = given().get("/datasets/" + story.dataset() + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Story published() {
        return Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
    }
}
