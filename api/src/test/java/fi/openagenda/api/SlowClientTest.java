package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is slow, or leaves, keeps nobody else from being answered. */
@QuarkusTest
@TestProfile(SlowClientTest.Impatient.class)
class SlowClientTest {

    /** Slow clients are cut off soon, so that nobody waits for this test. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("openagenda.http.body-deadline", "6S", "quarkus.http.idle-timeout", "10S");
        }
    }

    /** More than there are worker threads, by far. */
    private static final int MANY = 200;

    private static final String ANSWER = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":3}}";

    @TestHTTPResource("/")
    URL address;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hang_up() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "responses, Content-Length: 1000, x",
        "responses/check, Content-Length: 250000, x",
        "responses, Transfer-Encoding: chunked, '1\r\nx\r\n'",
        "open, Content-Length: 1000, x"
    })
    void senders_of_slow_bodies_keep_nobody_waiting_and_are_cut_off(String what, String length, String part)
            throws IOException {
        Story story = Story.begin().open("139");
        List<Socket> slow = connect(MANY);
        for (Socket socket : slow) {
            send(socket, post(story.round() + "/" + what, "Authorization: Bearer " + Story.operatorKey(), length));
        }
        // A byte now and then: none of them is ever silent for long.
        for (int i = 0; i < 5; i++) {
            slow.forEach(socket -> drip(socket, part));
            story.answer("139", Map.of("life", 3)).then().statusCode(201);
            given().get(story.round() + "/questionnaire?municipality=139&i=" + i)
                    .then()
                    .statusCode(200);
            // Others are answered beside them, not after them.
            assertThat(isOpen(slow.get(0))).isTrue();
        }
        for (Socket socket : slow) {
            assertThat(isCutOff(socket)).isTrue();
        }
    }

    @Test
    void senders_of_slow_headers_keep_nobody_waiting_and_are_cut_off_when_they_pause() throws IOException {
        Story story = Story.begin().open("139");
        List<Socket> slow = connect(MANY);
        for (int i = 0; i < 5; i++) {
            slow.forEach(socket -> drip(socket, "POST / HTTP/1.1"));
            story.answer("139", Map.of("life", 3)).then().statusCode(201);
        }
        for (Socket socket : slow) {
            assertThat(isCutOff(socket)).isTrue();
        }
    }

    @Test
    void whoever_does_not_read_the_answers_is_cut_off() throws IOException {
        Story story = Story.begin().open("139");
        Socket socket = connect(1).get(0);
        String many = get(story.round() + "/questionnaire?municipality=139").repeat(2000);
        Thread asking = new Thread(() -> drip(socket, many));
        asking.start();
        story.answered(20, "139", Map.of("life", 3));
        assertThat(isGone(socket)).isTrue();
    }

    @Test
    void a_stranger_to_a_key_is_answered_before_the_body_has_come() throws IOException {
        Socket socket = connect(1).get(0);
        send(socket, post("/v1/barometers", "Authorization: Bearer oa_x", "Content-Length: 8000000"));
        assertThat(status(socket)).isEqualTo(401);
    }

    /** Requests hold secrets of respondents. */
    @Test
    void nothing_is_kept_of_requests_that_were_refused_unread() throws IOException, JMException {
        Socket socket = connect(1).get(0);
        for (int i = 0; i < MANY; i++) {
            send(socket, post("/v1/barometers", "Authorization: Bearer oa_x", "Content-Length: 4") + "null");
            assertThat(status(socket)).isEqualTo(401);
            skipAnswer(socket);
        }
        assertThat(instances(RoutingContext.class)).isLessThan(MANY / 2);
    }

    @Test
    void what_is_announced_as_too_large_is_refused_before_it_has_come() throws IOException {
        Story story = Story.begin().open("139");
        Socket socket = connect(1).get(0);
        send(socket, post(story.round() + "/responses", "Content-Length: 262145", "Expect: 100-continue"));
        assertThat(status(socket)).isEqualTo(413);
    }

    @Test
    void whoever_asks_whether_to_go_on_is_told_to() throws IOException {
        Story story = Story.begin().open("139");
        Socket socket = connect(1).get(0);
        send(socket, post(story.round() + "/responses", "Content-Length: " + ANSWER.length(), "Expect: 100-continue"));
        assertThat(status(socket)).isEqualTo(100);
        send(socket, ANSWER);
        assertThat(line(socket)).isEmpty();
        assertThat(status(socket)).isEqualTo(201);
    }

    @Test
    void requests_in_one_go_are_answered_one_after_another() throws IOException {
        Story story = Story.begin().open("139");
        Socket socket = connect(1).get(0);
        String one = post(story.round() + "/responses", "Content-Length: " + ANSWER.length()) + ANSWER;
        String check = post(story.round() + "/responses/check", "Content-Length: 4") + "null";
        send(socket, one + check + get("/v1/barometers/none") + one);
        for (int status : List.of(201, 400, 404, 201)) {
            assertThat(status(socket)).isEqualTo(status);
            skipAnswer(socket);
        }
    }

    @Test
    void whoever_only_listens_any_more_has_hung_up() throws IOException {
        Story story = Story.begin().open("139");
        for (Socket socket : connect(MANY)) {
            send(socket, post(story.round() + "/responses", "Content-Length: 1000"));
            socket.shutdownOutput();
            assertThat(isCutOff(socket)).isTrue();
        }
        story.answer("139", Map.of("life", 3)).then().statusCode(201);
    }

    @Test
    void those_who_hang_up_right_after_posting_change_nothing_for_others() throws IOException {
        Story story = Story.begin().open("139");
        String whole = post(story.round() + "/responses", "Content-Length: " + ANSWER.length()) + ANSWER;
        for (String sent : List.of(whole, whole.substring(0, whole.length() - 5), whole.substring(0, 30))) {
            for (Socket socket : connect(MANY)) {
                send(socket, sent);
                socket.setSoLinger(true, 0);
                socket.close();
            }
            story.answer("139", Map.of("life", 3)).then().statusCode(201);
        }
    }

    @Test
    void a_connection_outlives_the_deadline_of_a_body_that_has_come() throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        Socket socket = connect(1).get(0);
        String close =
                post(story.round() + "/close", "Authorization: Bearer " + Story.operatorKey(), "Content-Length: 2");
        for (String request : List.of(close + "{}", get("/v1/barometers"))) {
            send(socket, request);
            assertThat(status(socket)).isEqualTo(200);
            skipAnswer(socket);
            Thread.sleep(7000);
        }
        send(socket, get("/v1/barometers"));
        assertThat(status(socket)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 20_000, 200_000})
    void bodies_of_every_size_come_in_by_http_2(int padding) throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        HttpClient client = HttpClient.newHttpClient();
        List<Integer> statuses = IntStream.range(0, 20)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(
                                        URI.create(address + story.round().substring(1) + "/responses"))
                                .version(HttpClient.Version.HTTP_2)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(" ".repeat(padding) + ANSWER))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .map(answer -> answer.join())
                .peek(answer -> assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).hasSize(20).containsOnly(201);
    }

    /** How many there are on the heap, unless nobody needs them any longer. */
    private static long instances(Class<?> type) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(line -> line.length > 3 && line[3].contains("." + type.getSimpleName() + "Impl"))
                .mapToLong(line -> Long.parseLong(line[1]))
                .max()
                .orElse(0);
    }

    private List<Socket> connect(int times) throws IOException {
        List<Socket> connected = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Socket socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(15_000);
            connected.add(socket);
        }
        sockets.addAll(connected);
        return connected;
    }

    private static String post(String path, String... headers) {
        return "POST %s HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n%s\r\n\r\n"
                .formatted(path, String.join("\r\n", headers));
    }

    private static String get(String path) {
        return "GET %s HTTP/1.1\r\nHost: test\r\n\r\n".formatted(path);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static void drip(Socket socket, String text) {
        try {
            send(socket, text);
        } catch (IOException cutOff) {
            // What this test is about.
        }
    }

    private static boolean isOpen(Socket socket) throws IOException {
        int patience = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() != -1;
        } catch (SocketTimeoutException silence) {
            return true;
        } finally {
            socket.setSoTimeout(patience);
        }
    }

    /** Whether the connection ends without an answer. */
    private static boolean isCutOff(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Whether the connection ends after answers that nobody has read. */
    private static boolean isGone(Socket socket) throws IOException {
        try {
            while (true) {
                socket.getOutputStream().write('x');
                Thread.sleep(200);
            }
        } catch (SocketException reset) {
            return true;
        } catch (InterruptedException never) {
            return false;
        }
    }

    private static int status(Socket socket) throws IOException {
        return Integer.parseInt(line(socket).split(" ")[1]);
    }

    private static void skipAnswer(Socket socket) throws IOException {
        int length = 0;
        for (String header = line(socket); !header.isEmpty(); header = line(socket)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        socket.getInputStream().readNBytes(length);
    }

    private static String line(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c == -1) {
                throw new IOException("The connection ended after: " + line);
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
