package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.api.response.ResponseFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the fuzzer has found worth keeping ({@code .ci/nightly}) is also sent over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FuzzedResponseTest {

    private static final Path KEPT = Path.of("src/test/corpus/responses");

    @Test
    void what_is_taken_and_refused_is_the_same_over_http() throws IOException {
        asOperator()
                .body(ResponseFuzz.BAROMETER)
                .post("/v1/barometers/import")
                .then()
                .statusCode(201);
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> answered = new TreeMap<>();
        try (Stream<Path> files = Files.list(KEPT)) {
            for (Path file : files.toList()) {
                byte[] body = Files.readAllBytes(file);
                expected.put(file.toString(), ResponseFuzz.status(body));
                answered.put(
                        file.toString(),
                        given().contentType(ContentType.JSON)
                                .body(body)
                                .post("/v1/barometers/kausiasukasbarometri/rounds/2026-summer/responses/check")
                                .statusCode());
            }
        }
        assertThat(answered).isEqualTo(expected);
        assertThat(expected.values()).contains(204, 400, 422);
    }
}
