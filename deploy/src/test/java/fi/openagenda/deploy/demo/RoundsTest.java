package fi.openagenda.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demonstration does when the platform hesitates; here a server that says what a test has written down. */
class RoundsTest {
    private static final String NOT_READY = """
            409 {"status": 409, "errors": [
              {"pointer": "#/sections/0", "detail": "…", "rule": "S006"},
              {"pointer": "#/sections/1", "detail": "…", "rule": "Q007"},
              {"pointer": "#/sections/2", "detail": "…", "rule": "S006"}]}""";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_round_without_warnings_is_opened_at_once() {
        rounds("200 {}").open("2026-spring");

        assertThat(asked).containsExactly("/open {\"acknowledge\":[]}");
    }

    @Test
    void warnings_are_acknowledged_by_the_rules_that_are_named() {
        rounds(NOT_READY, "200 {}").open("2026-spring");

        assertThat(asked).containsExactly("/open {\"acknowledge\":[]}", "/open {\"acknowledge\":[\"Q007\",\"S006\"]}");
    }

    @Test
    void errors_stand_in_the_way() {
        var rounds = rounds(NOT_READY, NOT_READY);

        assertThatThrownBy(() -> rounds.open("2026-spring"))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("409")
                .hasMessageContaining("S006");
    }

    /** Of a barometer that exists; from then on the server gives these answers. */
    private Rounds rounds(String... inTurn) {
        answers.add("200 {}");
        var content = new Content(Path.of("content"));
        var api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), "key");
        var rounds =
                Rounds.of(api, content.national(), content.plan().national().rounds());
        assertThat(asked).as("it only looks, and imports nothing").containsExactly("/kuntalaisbarometri ");
        asked.clear();
        answers.addAll(List.of(inTurn));
        return rounds;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(path.substring(path.lastIndexOf('/')) + " " + body);
        var answer = answers.remove();
        var bytes = answer.substring(4).getBytes(UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
