package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProofDemandedTest.Always.class)
class ProofDemandedTest {

    /** Everybody works. */
    public static class Always implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("openagenda.abuse.proof-of-work", "always");
        }
    }

    @Test
    void where_it_is_always_demanded_nobody_is_let_in_without() {
        given().contentType("application/json")
                .body("{}")
                .post("/test/throttled")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems#proof-of-work"))
                .body("detail", containsString("missing"));
    }
}
