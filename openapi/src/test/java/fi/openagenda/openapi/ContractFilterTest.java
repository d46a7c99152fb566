package fi.openagenda.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContractFilterTest {

    private final ContractFilter filter = new ContractFilter(new Contract(Document.parse(Samples.YAML)));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/rounds/good", exchange -> answer(exchange, "{\"key\":\"good\",\"state\":\"open\"}"));
        server.createContext("/v1/rounds/bad", exchange -> answer(exchange, "{\"key\":\"bad\",\"state\":\"ajar\"}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        RestAssured.reset();
    }

    @Test
    void an_answer_within_the_contract_reaches_the_test_unspent() {
        var response = request().queryParam("lang", "sv").get("/v1/rounds/good?x=1");
        response.then().statusCode(200).body("key", equalTo("good")).header("ETag", "\"7\"");
        assertThat(response.asString()).contains("open");
        assertThat(response.jsonPath().getString("state")).isEqualTo("open");
        request().head("/v1/rounds/good").then().statusCode(200);
    }

    @Test
    void an_answer_outside_the_contract_fails_the_test_by_name() {
        assertThatThrownBy(() -> request().get("/v1/rounds/bad"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("/v1/rounds/bad", "getRound", "200", "application/json", "#/state");
    }

    @Test
    void installing_twice_installs_once() {
        ContractFilter.install();
        ContractFilter.install();
        assertThat(RestAssured.filters()).singleElement().isInstanceOf(ContractFilter.class);
    }

    private RequestSpecification request() {
        return given().filter(filter)
                .baseUri("http://" + server.getAddress().getHostString())
                .port(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.sendResponseHeaders(200, head ? -1 : octets.length);
        try (exchange) {
            if (!head) {
                exchange.getResponseBody().write(octets);
            }
        }
    }
}
