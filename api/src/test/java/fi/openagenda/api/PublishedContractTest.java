package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedContractTest {

    private static final Path COMMITTED = Path.of("../openapi/openapi.yaml");

    @Test
    void the_running_api_is_what_the_contract_says() throws IOException {
        String running = given().accept("application/yaml").get("/openapi").asString();
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(COMMITTED, running);
        }
        assertThat(running)
                .as("the API has changed: look at the difference, then run with -Dcontract.update=true and commit it")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
