package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MunicipalityTest {

    @Test
    void all_municipalities_of_today_are_listed_and_no_merged_one() {
        given().get("/v1/municipalities")
                .then()
                .statusCode(200)
                .body("items", hasSize(308))
                .body("items.code", hasItems("005", "139", "992"))
                .body("items.code", not(hasItem("588")));
    }

    @Test
    void they_can_be_narrowed_to_a_region_and_a_language() {
        given().get("/v1/municipalities?region=19&language=se")
                .then()
                .statusCode(200)
                .body("items.name.fi", contains("Enontekiö", "Inari", "Sodankylä", "Utsjoki"));
        given().get("/v1/municipalities?language=sv")
                .then()
                .body("items", hasSize(49))
                .body("items.languages", everyItem(hasItem("sv")));
        given().get("/v1/municipalities?region=99").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_municipality_has_names_languages_and_a_population_that_adds_up() {
        given().get("/v1/municipalities/148")
                .then()
                .statusCode(200)
                .body("name.smn", equalTo("Aanaar"))
                .body("languages", contains("fi", "se", "smn", "sms"))
                .body("region.name.sv", equalTo("Lappland"))
                .body("populationGroups.year", equalTo(2020))
                .body("populationGroups.groups", hasSize(22))
                .body("populationGroups.groups[0].ageGroup", equalTo("0-6"))
                .body("populationGroups.groups.persons.sum()", equalTo(6862));
    }

    @Test
    void a_merged_municipality_says_into_which() {
        given().get("/v1/municipalities/588").then().statusCode(200).body("mergedInto", equalTo("507"));
    }

    @Test
    void an_unknown_code_is_not_found() {
        given().get("/v1/municipalities/000")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems#not-found"));
    }

    @Test
    void who_has_the_list_already_is_told_so() {
        String etag = given().get("/v1/municipalities").header("ETag");
        given().header("If-None-Match", etag)
                .get("/v1/municipalities")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        assertThat(given().get("/v1/municipalities?region=01").header("ETag")).isNotEqualTo(etag);
    }

    @Test
    void service_classes_have_their_national_address() {
        given().get("/v1/service-classes")
                .then()
                .statusCode(200)
                .body("items", hasSize(229))
                .body("items.find { it.code == 'P1.1' }.parent", equalTo("P1"))
                .body(
                        "items.find { it.code == 'P1' }.uri",
                        equalTo("http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P1"));
    }
}
