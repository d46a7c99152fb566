package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients of OData ask, as they ask it. */
@QuarkusTest
class ODataTest {

    private static final String API = "/odata/v1/";

    @Test
    void the_service_says_what_there_is() {
        for (String root : List.of("/odata/v1", API)) {
            given().get(root)
                    .then()
                    .statusCode(200)
                    .header("OData-Version", "4.0")
                    .header("Access-Control-Allow-Origin", "*")
                    .contentType("application/json;odata.metadata=minimal")
                    .body("'@odata.context'", endsWith("/odata/v1/$metadata"))
                    .body("value.url", hasItems("Observations", "Datasets", "Questions", "Answers", "Groups", "Areas"));
        }
    }

    @Test
    void the_model_has_the_columns_of_the_dictionary() {
        for (String address : List.of("$metadata", "%24metadata")) {
            given().urlEncodingEnabled(false)
                    .accept("application/xml")
                    .get(API + address)
                    .then()
                    .statusCode(200)
                    .contentType("application/xml")
                    .header("OData-Version", "4.0");
        }
        String observation = "Edmx.DataServices.Schema.EntityType.find { it.@Name == 'Observation' }";
        var model = given().urlEncodingEnabled(false).get(API + "$metadata").xmlPath();
        List<String> names = new ArrayList<>(List.of("dataset", "barometer"));
        Dictionary.data().stream().map(Column::name).forEach(names::add);
        assertThat(model.getList(observation + ".Property.@Name", String.class)).isEqualTo(names);
        assertThat(model.getList(observation + ".Key.PropertyRef.@Name", String.class))
                .containsExactly("dataset", "question", "area", "breakdown", "cat1", "cat2", "answer_class");
        assertThat(model.getString(observation + ".Property.find { it.@Name == 'share' }.@Type"))
                .isEqualTo("Edm.Decimal");
        assertThat(model.getString(observation + ".Property.find { it.@Name == 'share' }.@Scale"))
                .isEqualTo("variable");
        assertThat(model.getString(observation + ".Property.find { it.@Name == 'generated_at' }.@Type"))
                .isEqualTo("Edm.DateTimeOffset");
    }

    @Test
    void what_is_withheld_is_null_and_says_so() {
        Story story =
                Story.begin().open("139").answered(3, "139", Map.of("life", 1)).published();
        ask("Observations?$filter=%s and question eq 'life' and area eq '139'".formatted(of(story)))
                .body("value.obs_status", everyItem(equalTo("Q")))
                .body("value.count", everyItem(nullValue()))
                .body("value.n", everyItem(nullValue()))
                .body("value[0]", hasKey("count"));
    }

    @Test
    void filters_select_by_codes() {
        Story story = published();
        String of = of(story);
        ask("Observations?$filter=%s and question eq 'life' and area eq '139' and breakdown eq '_T'".formatted(of))
                .body("value.answer_class", contains("1", "2", "3", "4", "5", "dk"))
                .body("value.count", contains(10, 0, 0, 0, 10, 0))
                .body("value.dataset", everyItem(equalTo(story.dataset())));
        ask("Observations?$filter=%s and (question eq 'life' or 'trust' eq question) and area in ('139','FI') and breakdown eq '_T'"
                        .formatted(of))
                .body("value", hasSize(2 * (6 + 12)))
                .body("value.area.unique()", containsInAnyOrder("139", "FI"));
        ask("Observations?$filter=%s and area_level eq 'region' and question eq 'life'".formatted(of))
                .body("value.area_level.unique()", contains("region"))
                .body("value.area.unique()", contains("17"));
        ask("Observations?$filter=%s and area_level eq 'region' and area eq '139'".formatted(of))
                .body("value", empty());
        ask("Observations?$filter=barometer eq '%s' and round eq '%s' and question eq 'life'"
                        .formatted(story.slug(), Story.ROUND))
                .body("value", not(empty()));
    }

    @Test
    void an_address_may_be_written_as_forms_write_it() {
        String filter = "dataset+eq+%%27%s%%27+and+question+eq+%%27life%%27"
                .formatted(published().dataset());
        given().urlEncodingEnabled(false)
                .get(API + "Observations?%24filter=" + filter)
                .then()
                .statusCode(200)
                .body("value", not(empty()));
    }

    @Test
    void what_nothing_has_selects_nothing() {
        String of = of(published());
        for (String filter : List.of(
                "area eq '999'",
                "area in ()",
                "area eq null",
                "area eq '139' and area eq '148'",
                "question eq 'it''s'",
                "question eq ''' or ''1'' eq ''1'")) {
            ask("Observations?$count=true&$filter=%s and %s".formatted(of, filter))
                    .body("value", empty())
                    .body("'@odata.count'", equalTo(0));
        }
    }

    @Test
    void select_leaves_out_the_rest() {
        ask("Observations?$select=share,question&$top=1&$filter=" + of(published()))
                .body("'@odata.context'", endsWith("/odata/v1/$metadata#Observations(question,share)"))
                .body("value[0].keySet()", contains("question", "share"));
        ask("Observations?$select=*&$top=1&$filter=" + of(published())).body("value[0]", hasKey("q3"));
    }

    @Test
    void top_and_skip_count_over_all_pages() {
        Story story = published();
        List<String> whole =
                keys(ask("Observations?$filter=" + of(story)).extract().jsonPath());
        int all = whole.size();
        assertThat(all).isGreaterThan(50);
        ask("Observations/$count?$filter=" + of(story), 200);
        assertThat(given().get(API + "Observations/$count?$filter=" + of(story)).asString())
                .isEqualTo(Integer.toString(all));
        JsonPath part = ask("Observations?$count=true&$skip=13&$top=20&$filter=" + of(story))
                .body("'@odata.count'", equalTo(all))
                .body("$", not(hasKey("@odata.nextLink")))
                .extract()
                .jsonPath();
        assertThat(keys(part)).isEqualTo(whole.subList(13, 33));
        ask("Observations?$top=0&$count=true&$filter=" + of(story))
                .body("value", empty())
                .body("'@odata.count'", equalTo(all))
                .body("$", not(hasKey("@odata.nextLink")));
        ask("Observations?$top=2147483647&$filter=" + of(story)).body("value", hasSize(all));
        ask("Observations?$skip=%d&$filter=%s".formatted(all, of(story))).body("value", empty());
    }

    @Test
    void pages_fit_together_over_rounds_and_keep_what_was_asked() {
        Story story = Story.begin();
        Edition.open(story, "first", "2026-01-05T08:00:00+02:00", "139").published();
        Edition.open(story, "second", "2026-02-05T08:00:00+02:00", "139").published();
        String query = "Observations?$select=dataset,question,area,breakdown,cat1,cat2,answer_class"
                + "&$filter=barometer eq '%s'".formatted(story.slug());
        List<String> whole = keys(ask(query).extract().jsonPath());
        List<String> paged = new ArrayList<>();
        ValidatableResponse page = ask(query + "&$skip=3&$top=" + (whole.size() - 5), "odata.maxpagesize=7");
        page.header("Preference-Applied", "odata.maxpagesize=7");
        page.body("value", hasSize(7));
        while (true) {
            JsonPath document = page.extract().jsonPath();
            paged.addAll(keys(document));
            String next = document.getString("'@odata.nextLink'");
            if (next == null) {
                break;
            }
            page = given().urlEncodingEnabled(false)
                    .header("Prefer", "maxpagesize=7")
                    .get(next)
                    .then()
                    .statusCode(200);
        }
        assertThat(paged).isEqualTo(whole.subList(3, whole.size() - 2)).hasSizeGreaterThan(50);
        assertThat(paged).doesNotHaveDuplicates();
    }

    @Test
    void a_page_stays_in_its_release_and_tells_when_that_is_withdrawn() {
        Story story = published();
        String next = ask("Observations?$filter=" + of(story), "odata.maxpagesize=5")
                .extract()
                .jsonPath()
                .getString("'@odata.nextLink'");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200);
        story.withdrawn("Twice.");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(410)
                .body("error.code", equalTo("release-withdrawn"))
                .body("error.message", equalTo("Twice."));
        ask("Observations?$filter=" + of(story)).body("value", empty());
        ask("Datasets?$filter=" + of(story)).body("value", empty());
    }

    @Test
    void one_entity_is_found_by_its_key() {
        Story story = published();
        String key = "dataset='%s',question='life',area='139',breakdown='_T',cat1='_T',cat2='_T',answer_class='%s'";
        ask("Observations(%s)".formatted(key.formatted(story.dataset(), "5")))
                .body("'@odata.context'", endsWith("$metadata#Observations/$entity"))
                .body("count", equalTo(10))
                .body("share", equalTo(0.5f));
        ask("Datasets('%s')?$select=release".formatted(story.dataset())).body("release", equalTo(1));
        ask("Areas('139')").body("name_sv", equalTo("Ijo")).body("area_level", equalTo("municipality"));
        ask("Observations(%s)".formatted(key.formatted(story.dataset(), "6")), 404)
                .body("error.code", equalTo("not-found"));
    }

    @Test
    void code_lists_say_what_codes_mean() {
        Story story = published();
        ask("Datasets?$filter=" + of(story))
                .body("value.title_en", contains("Village survey"))
                .body("value[0].observations", is(notNullValue()))
                .body("value[0].round", equalTo(Story.ROUND));
        ask("Questions?$filter=%s and question eq 'life'".formatted(of(story)))
                .body("value.text_en", contains("How is life?"))
                .body("value.text_fi", contains("Millaista arki on?"))
                .body("value.sector", contains("life"))
                .body("value.only_in", contains(""));
        ask("Answers?$filter=%s and question eq 'life'".formatted(of(story)))
                .body("value.answer_class", contains("1", "2", "3", "4", "5", "dk"))
                .body("value[0].label_sv", equalTo("Dålig"));
        ask("Groups?$filter=%s and breakdown eq 'age'".formatted(of(story)))
                .body("value.category", contains("young", "old"))
                .body("value.label_en", contains("Young", "Old"));
        ask("Areas?$filter=area in ('FI','139')&$count=true&$skip=1")
                .body("'@odata.count'", equalTo(2))
                .body("value.area", contains("FI"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Observations?$filter=colour eq 'red'; 400; $filter",
                "Observations?$filter=area eq 139; 400; $filter",
                "Observations?$filter=area eq 'x; 400; $filter",
                "Observations?$filter=area eq 'it's'; 400; $filter",
                "Observations?$filter=; 400; $filter",
                "Observations?$filter=null in ('a'); 400; $filter",
                "Observations?$filter=area eq '1'&$filter=area eq '2'; 400; $filter",
                "Observations?$select=colour; 400; $select",
                "Observations?$top=-1; 400; $top",
                "Observations?$top=99999999999999999999; 400; $top",
                "Observations?$skip=x; 400; $skip",
                "Observations?$count=maybe; 400; $count",
                "Observations?$skiptoken=x; 400; $skiptoken",
                "Observations?$skiptoken=%%%; 400; $skiptoken",
                "Observations?$colour=red; 400; $colour",
                "Observations?filter=area eq '1'; 400; filter",
                "Observations?$format=atom; 501; $format",
                "Observations?$orderby=area; 501; $orderby",
                "Observations?$expand=area; 501; $expand",
                "Observations?$search=life; 501; $search",
                "Observations?$apply=aggregate(n with sum as all); 501; $apply",
                "Observations?$filter=n gt 100; 501; gt",
                "Observations?$filter=n eq 100; 501; n",
                "Observations?$filter=cat1 eq 'young'; 501; cat1",
                "Observations?$filter=contains(area,'1'); 501; contains",
                "Observations?$filter=not (area eq '1'); 501; $filter",
                "Observations?$filter=area eq question; 501; $filter",
                "Observations?$filter=true; 501; $filter",
                "Observations?$filter=area eq '139' or question eq 'life'; 501; or",
                "Colours; 404; Colours",
                "Observations('x'); 404; ",
                "Observations/colour; 404; ",
                "Datasets('x')/version; 501; address"
            })
    void what_cannot_be_asked_is_told_as_clients_expect_it(String query, int status, String named) {
        ask(query, status)
                .header("OData-Version", "4.0")
                .contentType("application/json;odata.metadata=minimal")
                .body("keySet()", contains("error"))
                .body("error.code", not(empty()))
                .body("error.message", containsString(named == null ? "" : named));
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        for (String open : List.of("(", "tolower(", "not(", "-(")) {
            int times = 3900 / (open.length() + 1);
            given().urlEncodingEnabled(false)
                    .get(API + "Observations?$filter=" + open.repeat(times) + "area" + ")".repeat(times))
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("$filter"));
        }
        ask("Observations?$filter=%sarea eq '%s'%s".formatted("(".repeat(40), "(".repeat(99), ")".repeat(40)))
                .body("value", empty());
    }

    @Test
    void a_skiptoken_is_for_the_filter_that_it_came_with() {
        Story story = published();
        String next = ask("Observations?$filter=" + of(story), "odata.maxpagesize=5")
                .extract()
                .jsonPath()
                .getString("'@odata.nextLink'");
        String token = next.replaceAll(".*skiptoken=", "");
        ask("Observations?$skiptoken=" + token, 400).body("error.message", containsString("$skiptoken"));
        ask("Observations?$filter=%s&$skiptoken=%s".formatted(of(story), token.substring(2)), 400);
    }

    private static List<String> keys(JsonPath page) {
        List<Map<String, Object>> rows = page.getList("value");
        return rows.stream()
                .map(row -> List.of("dataset", "question", "area", "breakdown", "cat1", "cat2", "answer_class").stream()
                        .map(name -> row.get(name).toString())
                        .toList()
                        .toString())
                .toList();
    }

    private static String of(Story story) {
        return "dataset eq '%s'".formatted(story.dataset());
    }

    private static ValidatableResponse ask(String query) {
        return ask(query, 200);
    }

    private static ValidatableResponse ask(String query, int status) {
        return given().get(API + query).then().statusCode(status);
    }

    private static ValidatableResponse ask(String query, String preference) {
        return given().header("Prefer", preference).get(API + query).then().statusCode(200);
    }

    private static Story published() {
        return Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
    }
}
