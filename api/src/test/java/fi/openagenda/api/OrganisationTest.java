package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static fi.openagenda.model.access.Key.Role.EDITOR;
import static fi.openagenda.model.access.Key.Role.PUBLISHER;
import static fi.openagenda.model.access.Key.Role.READER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrganisationTest {

    @Test
    void the_operator_and_the_reference_municipalities_are_there_for_everybody_to_see() {
        given().get("/v1/organisations")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.id", hasItems("ii", "inari", "lapinjarvi", "operator", "pietarsaari", "tuusula"));
        given().get("/v1/organisations/inari")
                .then()
                .statusCode(200)
                .body("name.smn", equalTo("Aanaar"))
                .body("kind", equalTo("municipality"))
                .body("municipalityCode", equalTo("148"));
        given().get("/v1/organisations/operator")
                .then()
                .body("kind", equalTo("operator"))
                .body("municipalityCode", nullValue());
        given().get("/v1/organisations/nowhere").then().statusCode(404);
    }

    @Test
    void an_operator_adds_one_under_a_name_of_its_own() {
        String id = "o" + UUID.randomUUID();
        Map<String, Object> developer = developer(id, "Sovellustalo");
        asOperator()
                .body(developer)
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .header("Location", "/v1/organisations/" + id);
        given().get("/v1/organisations/" + id).then().statusCode(200).body("$", equalTo(developer));
        asOperator()
                .body(developer)
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#already-exists"));
    }

    @Test
    void a_municipality_is_one_organisation() {
        String id = "o" + UUID.randomUUID();
        Map<String, Object> municipality =
                Map.of("id", id, "name", Map.of("fi", "Utsjoki"), "kind", "municipality", "municipalityCode", "890");
        asOperator().body(municipality).post("/v1/organisations").then().statusCode(201);
        asOperator()
                .body("""
                        {"id": "another", "name": {"fi": "Utsjoki"}, "kind": "municipality", "municipalityCode": "890"}
                        """)
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The organisation “%s” is this municipality.".formatted(id)));
    }

    @Test
    void nobody_but_an_operator_adds_one() {
        Map<String, Object> mine = developer("mine", "Mine");
        given().contentType(ContentType.JSON)
                .body(mine)
                .post("/v1/organisations")
                .then()
                .statusCode(401);
        KeyHolder.of("ii", EDITOR, PUBLISHER, READER)
                .asks()
                .body(mine)
                .post("/v1/organisations")
                .then()
                .statusCode(403);
        given().get("/v1/organisations/mine").then().statusCode(404);
    }

    @Test
    void its_editor_and_an_operator_change_its_name_and_contact() {
        String id = added();
        String seen = given().get("/v1/organisations/" + id).header("ETag");
        KeyHolder.of(id, EDITOR)
                .asks()
                .header("If-Match", seen)
                .body(developer(id, "Uusi nimi"))
                .put("/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .body("name.fi", equalTo("Uusi nimi"));
        given().get("/v1/organisations/" + id)
                .then()
                .body("name.fi", equalTo("Uusi nimi"))
                .body("contact", equalTo("avoin@example.org"));
        Map<String, Object> swedish = Map.of("id", id, "name", Map.of("sv", "Nytt namn"), "kind", "developer");
        asOperator().body(swedish).put("/v1/organisations/" + id).then().statusCode(428);
        asOperator()
                .header("If-Match", seen)
                .body(swedish)
                .put("/v1/organisations/" + id)
                .then()
                .statusCode(412);
        asOperator()
                .header("If-Match", given().get("/v1/organisations/" + id).header("ETag"))
                .body(swedish)
                .put("/v1/organisations/" + id)
                .then()
                .statusCode(200);
        given().get("/v1/organisations/" + id)
                .then()
                .body("name", equalTo(Map.of("sv", "Nytt namn")))
                .body("contact", nullValue());
    }

    @Test
    void nobody_else_changes_it() {
        String id = added();
        String url = "/v1/organisations/" + id;
        Map<String, Object> change = developer(id, "Kaapattu");
        given().contentType(ContentType.JSON).body(change).put(url).then().statusCode(401);
        for (KeyHolder holder : List.of(
                KeyHolder.of(id, READER, PUBLISHER), KeyHolder.of("ii", EDITOR), KeyHolder.of("operator", EDITOR))) {
            holder.asks().body(change).put(url).then().statusCode(403).body("type", equalTo("/problems#forbidden"));
        }
        given().get(url).then().body("name.fi", equalTo("Sovellustalo"));
        asOperator().body(change).put("/v1/organisations/nowhere").then().statusCode(404);
    }

    @Test
    void what_it_is_never_changes() {
        String id = added();
        refused(asOperator()
                        .header("If-Match", "*")
                        .body("""
                                {"id": "other", "name": {"fi": "Ii"}, "kind": "municipality", "municipalityCode": "139"}
                                """)
                        .put("/v1/organisations/" + id)
                        .then())
                .body("errors.pointer", containsInAnyOrder("#/id", "#/kind", "#/municipalityCode"));
        refused(KeyHolder.of("ii", EDITOR)
                        .asks()
                        .header("If-Match", "*")
                        .body("""
                                {"id": "ii", "name": {"fi": "Ii"}, "kind": "municipality", "municipalityCode": "148"}
                                """)
                        .put("/v1/organisations/ii")
                        .then())
                .body("errors.pointer", contains("#/municipalityCode"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "Big Town", "name": {"fi": "X"}, "kind": "developer"}                                | #/id
            {"id": "xy", "name": {}, "kind": "developer"}                                               | #/name
            {"id": "xy", "name": {"fi": " "}, "kind": "developer"}                                      | #/name/fi
            {"id": "xy", "name": {"not a tag": "X"}, "kind": "developer"}                               | #/name/not%20a%20tag
            {"id": "xy", "name": {"fi": "X"}, "kind": "municipality"}                                   | #/municipalityCode
            {"id": "xy", "name": {"fi": "X"}, "kind": "developer", "municipalityCode": "139"}           | #/municipalityCode
            {"id": "xy", "name": {"fi": "X"}, "kind": "municipality", "municipalityCode": "000"}        | #/municipalityCode
            {"id": "xy", "name": {"fi": "X"}, "kind": "municipality", "municipalityCode": "588"}        | #/municipalityCode
            {"id": "xy", "name": {"fi": "X"}, "kind": "developer", "contact": "javascript:alert(1)"}    | #/contact
            {"id": "xy", "name": {"fi": "X"}, "kind": "developer", "contact": "somewhere"}              | #/contact
            """)
    void a_fault_is_pointed_at(String body, String pointer) {
        refused(asOperator().body(body).post("/v1/organisations").then()).body("errors.pointer", contains(pointer));
    }

    @Test
    void every_fault_is_told_at_once() {
        refused(asOperator().body("""
                                {"id": "", "name": {}, "kind": "municipality", "contact": "a@b@c"}
                                """).post("/v1/organisations").then())
                .body("errors.pointer", containsInAnyOrder("#/id", "#/name", "#/municipalityCode", "#/contact"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kunta@example.org", "https://example.org/palaute?a=1", "http://example.org"})
    void a_contact_is_an_address_of_mail_or_of_a_page(String contact) {
        String id = "o" + UUID.randomUUID();
        asOperator()
                .body(Map.of("id", id, "name", Map.of("en", "X"), "kind", "developer", "contact", contact))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .body("contact", equalTo(contact));
    }

    private static String added() {
        String id = "o" + UUID.randomUUID();
        asOperator()
                .body(developer(id, "Sovellustalo"))
                .post("/v1/organisations")
                .then()
                .statusCode(201);
        return id;
    }

    private static Map<String, Object> developer(String id, String name) {
        return Map.of("id", id, "name", Map.of("fi", name), "kind", "developer", "contact", "avoin@example.org");
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(422).body("type", equalTo("/problems#invalid-definition"));
    }
}
