package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static fi.openagenda.model.access.Key.Role.EDITOR;
import static fi.openagenda.model.access.Key.Role.PUBLISHER;
import static fi.openagenda.model.access.Key.Role.READER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has municipalities of its own: what one writes, no other reads. */
@QuarkusTest
class ContactPointTest {

    private static final String LIBRARY = """
            {"items": [{"serviceClass": "P25.1", "name": {"fi": "Kirjasto", "sv": "Biblioteket"},
                        "email": "kirjasto@example.org", "phone": "+358401234567",
                        "url": "https://example.org/kirjasto"}]}
            """;

    @Test
    void a_municipality_has_none_at_first() {
        given().get("/v1/municipalities/005/contact-points")
                .then()
                .statusCode(200)
                .body("items", empty());
        given().get("/v1/municipalities/005/contact-points?serviceClass=P25.1")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void its_editor_names_them_for_everybody_to_see() {
        KeyHolder.of("inari", EDITOR)
                .asks()
                .body(LIBRARY)
                .put(url("148"))
                .then()
                .statusCode(200)
                .body("items.email", contains("kirjasto@example.org"));
        given().get(url("148"))
                .then()
                .statusCode(200)
                .body("items.serviceClass", contains("P25.1"))
                .body("items[0].name.sv", equalTo("Biblioteket"))
                .body("items[0].email", equalTo("kirjasto@example.org"))
                .body("items[0].phone", equalTo("+358401234567"))
                .body("items[0].url", equalTo("https://example.org/kirjasto"));
    }

    @Test
    void an_operator_names_them_too_and_changes_what_was_read() {
        String url = url("009");
        asOperator().body(LIBRARY).put(url).then().statusCode(200);
        String read = given().get(url).asString();
        asOperator()
                .header("If-Match", etag(url))
                .body(read.replace("Kirjasto", "Pääkirjasto"))
                .put(url)
                .then()
                .statusCode(200);
        given().get(url).then().body("items[0].name.fi", equalTo("Pääkirjasto"));
    }

    @Test
    void nobody_else_names_them() {
        String url = url("139");
        given().contentType(ContentType.JSON).body(LIBRARY).put(url).then().statusCode(401);
        for (KeyHolder holder : List.of(
                KeyHolder.of("ii", READER, PUBLISHER),
                KeyHolder.of("inari", EDITOR),
                KeyHolder.of("operator", EDITOR))) {
            holder.asks().body(LIBRARY).put(url).then().statusCode(403).body("type", equalTo("/problems#forbidden"));
        }
        given().get(url).then().body("items", empty());
        KeyHolder.of("ii", EDITOR).asks().body(LIBRARY).put(url).then().statusCode(200);
    }

    @Test
    void a_list_that_is_there_is_changed_only_by_who_has_seen_it() {
        String url = url("010");
        asOperator().body(LIBRARY).put(url).then().statusCode(200);
        String seen = etag(url);
        String other = LIBRARY.replace("P25.1", "P25.2");
        asOperator()
                .body(other)
                .put(url)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems#precondition-required"));
        asOperator().header("If-Match", seen).body(other).put(url).then().statusCode(200);
        asOperator()
                .header("If-Match", seen)
                .body(LIBRARY)
                .put(url)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems#precondition-failed"));
        given().get(url).then().body("items.serviceClass", contains("P25.2"));
    }

    @Test
    void an_empty_list_may_be_filled_by_who_has_read_it_and_by_who_has_not() {
        String url = url("016");
        String none = etag(url);
        asOperator().header("If-Match", none).body(LIBRARY).put(url).then().statusCode(200);
        asOperator().header("If-Match", none).body(LIBRARY).put(url).then().statusCode(412);
        asOperator()
                .header("If-Match", etag(url))
                .body("{\"items\": []}")
                .put(url)
                .then()
                .statusCode(200);
        given().get(url).then().body("items", empty());
        asOperator().header("If-Match", "\"0\"").body(LIBRARY).put(url).then().statusCode(412);
        asOperator().body(LIBRARY).put(url).then().statusCode(200);
    }

    @Test
    void of_several_who_change_the_same_list_at_the_same_moment_one_does() throws Exception {
        String url = url("018");
        assertThat(together(() -> asOperator().body(LIBRARY).put(url).statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 428);
        String seen = etag(url);
        String changed = LIBRARY.replace("P25.1", "P25.2");
        assertThat(together(() -> asOperator()
                        .header("If-Match", seen)
                        .body(changed)
                        .put(url)
                        .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    void the_closest_to_a_service_class_is_found() {
        String url = url("019");
        asOperator().body("""
                        {"items": [{"name": {"fi": "Neuvonta"}, "phone": "+35885555000"},
                                   {"serviceClass": "P2", "name": {"fi": "Kaavoitus"}, "phone": "+35885555002"},
                                   {"serviceClass": "P25", "name": {"fi": "Sivistys"}, "phone": "+35885555025"},
                                   {"serviceClass": "P25.1", "name": {"fi": "Kirjasto"}, "phone": "+35885555251"}]}
                        """).put(url).then().statusCode(200);
        assertThat(closest(url, "P25.1")).containsExactly("Kirjasto");
        assertThat(closest(url, "P25.2")).containsExactly("Sivistys");
        assertThat(closest(url, "P25")).containsExactly("Sivistys");
        assertThat(closest(url, "P25.1.9")).containsExactly("Kirjasto");
        assertThat(closest(url, "P2.1")).containsExactly("Kaavoitus");
        assertThat(closest(url, "P20.1")).containsExactly("Neuvonta");
        assertThat(closest(url, "P1")).containsExactly("Neuvonta");
        assertThat(closest(url, "nonsense")).containsExactly("Neuvonta");
        given().get(url).then().body("items.name.fi", contains("Neuvonta", "Kaavoitus", "Sivistys", "Kirjasto"));
    }

    @Test
    void without_a_general_contact_another_area_has_none() {
        String url = url("020");
        asOperator().body(LIBRARY).put(url).then().statusCode(200);
        assertThat(closest(url, "P25.1")).containsExactly("Kirjasto");
        assertThat(closest(url, "P25.2")).isEmpty();
        assertThat(closest(url, "P25")).isEmpty();
    }

    @Test
    void a_municipality_that_is_not_there_has_none_and_a_merged_one_gets_none() {
        given().get(url("000")).then().statusCode(404);
        asOperator().body(LIBRARY).put(url("000")).then().statusCode(404);
        given().get(url("588")).then().statusCode(200).body("items", empty());
        asOperator().body(LIBRARY).put(url("588")).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "P25.1"                        | "P99"                         | #/items/0/serviceClass
            "P25.1"                        | ""                            | #/items/0/serviceClass
            "P25.1"                        | "\\u0000"                     | #/items/0/serviceClass
            {"fi": "Kirjasto", "sv": "Biblioteket"} | {}                   | #/items/0/name
            "Kirjasto"                     | ""                            | #/items/0/name/fi
            "Kirjasto"                     | "<img src=x>"                 | #/items/0/name/fi
            "sv":                          | "S V":                        | #/items/0/name/S%20V
            kirjasto@example.org           | kirjasto                      | #/items/0/email
            kirjasto@example.org           | mailto:kirjasto@example.org   | #/items/0/email
            kirjasto@example.org           | Kirjasto <k@example.org>      | #/items/0/email
            kirjasto@example.org           | a@b@example.org               | #/items/0/email
            kirjasto@example.org           | a@example..org                | #/items/0/email
            kirjasto@example.org           | a@example.org?bcc=b           | #/items/0/email
            kirjasto@example.org           | a\\u202e@example.org          | #/items/0/email
            +358401234567                  | 0401234567                    | #/items/0/phone
            +358401234567                  | +358 40 1234567               | #/items/0/phone
            +358401234567                  | +1234567890123456             | #/items/0/phone
            +358401234567                  | +0401234567                   | #/items/0/phone
            https://example.org/kirjasto   | http://example.org            | #/items/0/url
            https://example.org/kirjasto   | javascript:alert(1)           | #/items/0/url
            https://example.org/kirjasto   | https://example.org/<b>       | #/items/0/url
            https://example.org/kirjasto   | https://inari@example.org/    | #/items/0/url
            """)
    void a_fault_is_pointed_at(String sound, String fault, String pointer) {
        assertThat(LIBRARY).contains(sound);
        refused(LIBRARY.replace(sound, fault)).body("errors.pointer", contains(pointer));
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_stored() {
        refused("""
                        {"items": [{"name": {"fi": "Neuvonta"}},
                                   {"name": {}, "email": "x"},
                                   {"serviceClass": "P1", "name": {"fi": "Asuminen"}, "phone": "112"},
                                   {"serviceClass": "P1", "name": {"fi": "Asuminen"}, "url": "x"}]}
                        """)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/items/0",
                                "#/items/1/serviceClass",
                                "#/items/1/name",
                                "#/items/1/email",
                                "#/items/2/phone",
                                "#/items/3/serviceClass",
                                "#/items/3/url"));
        given().get(url("035")).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                              | #/items
            {"items": null}                                                 | #/items
            {"items": [null]}                                               | #/items/0
            {"items": [{"serviceClass": "P1", "email": "a@example.org"}]}   | #/items/0/name
            {"items": [{"name": {"fi": "X"}, "person": "Y"}]}               | #/items/0/person
            {"items": [{"name": {"fi": "X"}, "phone": 358401234567}]}       | #/items/0/phone
            """)
    void another_shape_is_refused(String body, String pointer) {
        asOperator()
                .body(body)
                .put(url("035"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-body"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void every_service_class_may_have_one_and_there_may_not_be_endless_text() {
        String url = url("046");
        List<String> classes = given().get("/v1/service-classes").path("items.code");
        String all = String.join(
                ",",
                classes.stream()
                        .map(code ->
                                "{\"serviceClass\": \"%s\", \"name\": {\"fi\": \"Yksikkö\"}, \"phone\": \"+35885555000\"}"
                                        .formatted(code))
                        .toList());
        asOperator().body("{\"items\": [%s]}".formatted(all)).put(url).then().statusCode(200);
        given().get(url).then().body("items.serviceClass", equalTo(classes));
        asOperator()
                .header("If-Match", "*")
                .body(LIBRARY + " ".repeat(256 * 1024))
                .put(url)
                .then()
                .statusCode(413);
    }

    private static String url(String municipality) {
        return "/v1/municipalities/%s/contact-points".formatted(municipality);
    }

    private static String etag(String url) {
        return given().get(url).header("ETag");
    }

    private static List<String> closest(String url, String serviceClass) {
        return given().queryParam("serviceClass", serviceClass)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name.fi");
    }

    private static ValidatableResponse refused(String body) {
        return asOperator()
                .body(body)
                .put(url("035"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-definition"));
    }

    private static List<Integer> together(Callable<Integer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : callers.invokeAll(Collections.nCopies(8, call))) {
            statuses.add(status.get());
        }
        callers.shutdown();
        return statuses;
    }
}
