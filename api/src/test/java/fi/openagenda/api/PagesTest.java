package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.api.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PagesTest {

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
}
