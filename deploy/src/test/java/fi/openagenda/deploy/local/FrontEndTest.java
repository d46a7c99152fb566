package fi.openagenda.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontEndTest {
    @TempDir
    Path folder;

    private FrontEnd frontEnd;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("site")).resolve("index.html"), "<h1>Hyvää päivää</h1>");
        Files.writeString(folder.resolve("site/main.js"), "1");
        Files.writeString(folder.resolve("site/notes.txt"), "not for others");
        Files.writeString(folder.resolve("secret.js"), "secret");
        Files.writeString(Files.createDirectory(folder.resolve("site/below")).resolve("secret.js"), "secret");
        frontEnd = FrontEnd.start(folder.resolve("site"), 0);
    }

    @AfterEach
    void stop() {
        frontEnd.close();
    }

    @Test
    void the_files_of_the_folder_are_there_with_their_types() throws Exception {
        var page = send("GET", "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("<h1>Hyvää päivää</h1>");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        assertThat(send("GET", "/main.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(send("HEAD", "/main.js").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_changed_is_seen_at_once() throws Exception {
        Files.writeString(folder.resolve("site/main.js"), "2");
        assertThat(send("GET", "/main.js").body()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.js",
                "/%2e%2e/secret.js",
                "/..%2fsecret.js",
                "//secret.js",
                "/below/secret.js",
                "/notes.txt",
                "/missing.html",
                "/below",
                "/main.js%00.html",
                "/main.js/"
            })
    void and_nothing_else(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 404 ").doesNotContain("secret");
    }

    @Test
    void it_is_only_read() throws Exception {
        var refused = send("POST", "/main.js");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void the_example_is_short_enough_to_be_read() throws IOException {
        var lines = 0L;
        try (var files = Files.list(Path.of("front-end"))) {
            for (var file : files.toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        assertThat(lines).isPositive().isLessThan(300);
    }

    @Test
    void a_port_that_is_taken_is_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> FrontEnd.start(folder, taken.getLocalPort()))
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("--front-end-port N");
        }
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(frontEnd.address() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** As it stands: a client would tidy the path up. */
    private String raw(String line) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(frontEnd.address()).getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
