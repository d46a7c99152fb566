package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node whose database does not do its work says so, and lives. */
@QuarkusTest
@TestProfile(ReadinessTest.OfItsOwn.class)
class ReadinessTest {

    /** Takes the database away, which is nobody else's. */
    public static class OfItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "2");
        }
    }

    @Inject
    DataSource pool;

    @Test
    void a_node_whose_connections_are_all_in_use_says_when_to_come_again() throws SQLException {
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            assertThat(one).isNotSameAs(other);
            given().get("/v1/barometers")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems#unavailable"));
            given().get("/q/health/live").then().statusCode(200);
        }
        given().get("/v1/barometers").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter database postgres allow_connections false                   | alter database postgres allow_connections true
            alter database postgres set default_transaction_read_only = on    | alter database postgres reset default_transaction_read_only
            """)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_node_is_not_ready_while_the_database_does_not_write(String fault, String remedy)
            throws SQLException, InterruptedException {
        await(200);
        Story story = Story.begin().open("139").answered(1, "139", Map.of("life", 1));
        beside(fault, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
        await(503);
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        story.answer("139", Map.of("life", 2)).then().statusCode(503).header("Retry-After", notNullValue());
        beside(remedy, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
        await(200);
        // Connections that are dead are given up as they are found to be, which whoever finds one is told.
        while (story.answer("139", Map.of("life", 2)).statusCode() != 201) {
            Thread.sleep(200);
        }
    }

    @Test
    void connections_that_died_while_nobody_used_them_cost_nobody_an_answer()
            throws SQLException, InterruptedException {
        Story story = Story.begin().open("139").answered(1, "139", Map.of("life", 1));
        beside("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
        // What was used a moment ago is taken to live.
        Thread.sleep(1500);
        story.answer("139", Map.of("life", 2)).then().statusCode(201);
    }

    private static void await(int status) throws InterruptedException {
        while (given().get("/q/health/ready").statusCode() != status) {
            Thread.sleep(200);
        }
    }

    /** As the database's keeper, from outside it. */
    private static void beside(String... statements) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection keeper =
                DriverManager.getConnection(url.replace("/postgres?", "/template1?"), "postgres", "postgres")) {
            for (String statement : statements) {
                keeper.createStatement().execute(statement);
            }
        }
    }
}
