package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.api.problem.ProblemType;
import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.model.response.Datum;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PagesTest {

    private static final String OPERATOR = "/v1/organisations/operator";

    @Test
    void every_link_of_the_first_page_leads_somewhere() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        List<String> links = Pattern.compile("(?:href|src)=\"([^\"#][^\"]*)\"")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("^[^\"]+\"|\"$", ""))
                .filter(link -> !link.contains("://"))
                .distinct()
                .toList();
        assertThat(links).contains("docs", "openapi", "problems", "v1/barometers", "v1/datasets");
        for (String link : links) {
            assertThat(given().get("/" + link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void the_documentation_is_there_to_read_and_to_try() {
        given().get("/docs").then().statusCode(200).body(containsString("swagger-ui"));
        given().get("/openapi").then().statusCode(200).body(containsString("openapi: 3.1.0"));
    }

    @Test
    void health_and_metrics_are_told() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests"));
    }

    @ParameterizedTest
    @EnumSource
    void every_type_of_problem_has_its_paragraph(ProblemType type) {
        given().get("/problems").then().statusCode(200).body(containsString("id=\"%s\"".formatted(type.slug())));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, 4 vuotta, 3 kuukautta, 7 päivää, 11 artikla",
        "sv, 4 år, 3 månader, 7 dagar, Artikel 11",
        "en, 4 years, 3 months, 7 days, Articles 11 and 12(2)"
    })
    void people_are_told_how_long_what_is_kept_of_them_as_it_is_configured(
            String language, String responses, String texts, String backups, String rule) {
        String page = given().get("/privacy/%s.html".formatted(language))
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .extract()
                .asString();
        assertThat(page)
                .contains("lang=\"%s\"".formatted(language), responses, texts, backups, rule, "10", "3")
                .doesNotContainPattern("\\{(?!slug}|round})");
    }

    @ParameterizedTest
    @EnumSource
    void everything_that_is_kept_has_its_paragraph_in_every_language(Datum datum) {
        String id = datum.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String language : List.of("fi", "sv", "en")) {
            given().get("/privacy/%s.html".formatted(language)).then().body(containsString("id=\"%s\"".formatted(id)));
        }
    }

    @ParameterizedTest
    @CsvSource({"fi, vastaajaa", "sv, svarande", "en, respondents"})
    void people_are_told_what_is_done_to_the_data(String language, String respondents) {
        String page = given().get("/method/%s.html".formatted(language))
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .extract()
                .asString();
        assertThat(page)
                .contains("<html lang=\"%s\">".formatted(language), "10 " + respondents, Disclosure.METHOD, "11re")
                .contains("href=\"/page.css\"", "href=\"sv.html\"")
                .doesNotContainPattern("\\{\\w")
                .contains(given().get("/v1/municipalities/139")
                        .path("populationGroups.year")
                        .toString());
        for (int attacker = 1; attacker <= 12; attacker++) {
            assertThat(page).contains("id=\"R%d\"".formatted(attacker));
        }
    }

    @Test
    void the_method_is_told_in_no_other_language() {
        given().get("/method/head.html").then().statusCode(404);
        given().get("/method/de.html").then().statusCode(404);
    }

    @Test
    void people_are_told_whom_to_ask() {
        Response before = given().get(OPERATOR);
        put(
                before,
                "{\"id\": \"operator\", \"kind\": \"operator\", \"name\": {\"fi\": \"Kunnat & kylät\"},"
                        + " \"contact\": \"barometri@example.org\"}");
        try {
            given().get("/privacy/sv.html")
                    .then()
                    .body(containsString("<span lang=\"fi\">Kunnat &amp; kylät</span>"))
                    .body(containsString("<a href=\"mailto:barometri@example.org\">barometri@example.org</a>"));
        } finally {
            put(given().get(OPERATOR), before.asString());
        }
    }

    private static void put(Response current, String organisation) {
        asOperator()
                .header("If-Match", current.header("ETag"))
                .body(organisation)
                .put(OPERATOR)
                .then()
                .statusCode(200);
    }
}
