package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fi.openagenda.openapi.Document;
import fi.openagenda.openapi.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks with a method that a path does not have learns which ones it has. */
@QuarkusTest
class MethodTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND");

    /** What else a path may be made of: a release has a number. */
    private static final Map<String, String> VALUES = Map.of("{number}", "1");

    static List<String> paths() {
        return Document.published().operations().stream()
                .map(Operation::path)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_method_that_a_path_does_not_have_is_answered_with_those_it_has(String path) {
        String address = address(path);
        Set<String> has = methods(path);
        assertThat(allowed(given().options(address)
                        .then()
                        .statusCode(204)
                        .extract()
                        .response()))
                .as("OPTIONS " + address)
                .isEqualTo(has);
        List<String> others =
                METHODS.stream().filter(method -> !has.contains(method)).toList();
        for (String method : others) {
            Response answer = given().contentType("application/json").request(method, address);
            assertThat(answer.statusCode()).as(method + " " + address).isEqualTo(405);
            assertThat(allowed(answer)).as(method + " " + address).isEqualTo(has);
            if (!method.equals("HEAD")) {
                answer.then()
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems#method-not-allowed"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/v1/barometers/a/nothing",
                "/v1/barometers/a/rounds/b/nothing",
                "/v1/barometers/a/rounds/b/responses/check/c",
                "/v1/datasets/a/releases/x",
                "/v1/questions/lint/more"
            })
    void what_is_at_no_path_is_not_found_with_any_method(String address) {
        for (String method : METHODS) {
            assertThat(given().urlEncodingEnabled(false)
                            .contentType("application/json")
                            .request(method, address)
                            .statusCode())
                    .as(method + " " + address)
                    .isEqualTo(404);
        }
        given().urlEncodingEnabled(false).options(address).then().statusCode(404);
    }

    @Test
    void another_way_of_writing_a_path_has_the_same_methods() {
        for (String address :
                List.of("/v1/barometers/a/rounds/", "/v1//barometers/a/./rounds", "/v1/barometers;x=1/a/rounds;y=2")) {
            Response answer = given().urlEncodingEnabled(false).delete(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(405);
            assertThat(allowed(answer)).as(address).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
        }
    }

    /** What a path means must not depend on the method, so nothing else may be called as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"import", "validate"})
    void a_barometer_is_not_called_like_something_else(String name) {
        Story.asOperator()
                .body(Story.definition(name))
                .post("/v1/barometers")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/slug")));
    }

    @Test
    void a_browser_asks_beforehand_as_ever() {
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/barometers/a/rounds/b/comparison")
                .then()
                .statusCode(204)
                .header("Allow", nullValue())
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD");
    }

    private static Set<String> methods(String path) {
        Set<String> methods = Document.published().operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .collect(toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static Set<String> allowed(Response answer) {
        return Stream.ofNullable(answer.header("Allow"))
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .collect(toCollection(TreeSet::new));
    }

    private static String address(String path) {
        String[] address = {path};
        VALUES.forEach((name, value) -> address[0] = address[0].replace(name, value));
        return address[0].replaceAll("\\{[^}]+}", "a");
    }
}
