package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fi.openagenda.openapi.Document;
import fi.openagenda.openapi.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What needs no key is open to scripts of every origin, and nothing else is to any. */
@QuarkusTest
class CorsTest {

    private static final List<String> ORIGINS = List.of(
            "https://front.example", "http://localhost:3000", "null", "https://evil.example, https://x.example");

    static List<Operation> operations() {
        return Document.published().operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_is_open_if_it_needs_no_key(Operation operation) {
        boolean keyless = operation.node().path("security").isEmpty();
        String address = operation.path().replace("{number}", "1").replaceAll("\\{[^}]+}", "a");
        for (String origin : ORIGINS) {
            Response preflight = given().header("Origin", origin)
                    .header("Access-Control-Request-Method", operation.method())
                    .header("Access-Control-Request-Headers", "content-type, proof-of-work")
                    .options(address);
            assertThat(preflight.statusCode()).isEqualTo(204);
            Response answer = given().header("Origin", origin)
                    .contentType("application/json")
                    .request(operation.method(), address);
            for (Response each : List.of(preflight, answer)) {
                assertThat(each.header("Access-Control-Allow-Origin"))
                        .as(origin + " " + operation.method() + " " + address)
                        .isEqualTo(keyless ? "*" : null);
                assertThat(each.header("Access-Control-Allow-Credentials")).isNull();
            }
            assertThat(listed(preflight, "Access-Control-Allow-Methods").contains(operation.method()))
                    .isEqualTo(keyless);
            if (keyless) {
                assertThat(listed(preflight, "Access-Control-Allow-Headers"))
                        .contains(
                                "Authorization",
                                "Content-Type",
                                "Idempotency-Key",
                                "If-None-Match",
                                "Proof-Of-Work",
                                "Range");
                assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("86400");
            }
        }
    }

    @Test
    void a_script_is_not_let_do_what_a_path_does_not_have() {
        given().header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "DELETE")
                .options("/v1/barometers")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void a_script_reads_that_it_has_gone_astray() {
        given().header("Origin", "https://front.example")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    private static List<String> listed(Response answer, String header) {
        String value = answer.header(header);
        return value == null ? List.of() : Arrays.asList(value.split(", "));
    }
}
