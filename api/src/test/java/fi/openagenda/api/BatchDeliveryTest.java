package fi.openagenda.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Batches on their way: they come again, break off, come with others or are long. */
@QuarkusTest
class BatchDeliveryTest {

    private final Clerk clerk = Clerk.ofIi();

    @Inject
    Stored stored;

    @ConfigProperty(name = "openagenda.intake.batches")
    int mostAtATime;

    @TestHTTPResource("/")
    URL address;

    @Test
    void sent_again_it_is_stored_once() {
        Story story = Story.begin().open("139");
        List<String> file = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            file.add(
                    "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"distance\":%d,\"wish\":\"Toive %d\"}}"
                            .formatted(i % 100, i));
        }
        String lines = String.join("\n", file);
        assertThat(clerk.enters(story, Clerk.NDJSON, lines))
                .last()
                .asString()
                .contains("\"stored\":1500,\"storedBefore\":0");
        file.set(7, Clerk.RIGHT);
        file.add(Clerk.RIGHT);
        List<String> again = clerk.enters(story, Clerk.NDJSON, String.join("\n", file));
        assertThat(again).last().isEqualTo("{\"lines\":1501,\"stored\":1,\"storedBefore\":1499,\"refused\":1}");
        assertThat(Clerk.problems(again)).containsExactly("8 422 key-reused");
        assertThat(stored.rows(story)).isEqualTo(1501);
        assertThat(stored.texts(story)).hasSize(1500).doesNotHaveDuplicates();
    }

    @Test
    void lines_are_known_by_their_ids_wherever_they_stand() {
        Story story = Story.begin().open("139");
        clerk.enters(story, Clerk.CSV, "municipality,language,id,life\n139,fi,a,1\n139,fi,b,2\n139,fi,,3\n");
        List<String> again = clerk.enters(
                story,
                Clerk.CSV,
                "municipality,language,id,life\n139,fi,b,2\n139,fi,a,1\n139,fi,,3\n139,fi,a,1\n139,fi,b,1\n");
        assertThat(again).last().isEqualTo("{\"lines\":5,\"stored\":0,\"storedBefore\":4,\"refused\":1}");
        assertThat(Clerk.problems(again)).containsExactly("6 422 key-reused");
        assertThat(stored.rows(story)).isEqualTo(3);
    }

    @Test
    void the_same_id_twice_in_a_file_is_the_same_line() {
        Story story = Story.begin().open("139");
        String file = "municipality,language,id,life\n" + "139,fi,a,1\n".repeat(20) + "139,fi,a,2\n";
        assertThat(clerk.enters(story, Clerk.CSV, file))
                .last()
                .isEqualTo("{\"lines\":21,\"stored\":1,\"storedBefore\":19,\"refused\":1}");
        assertThat(stored.rows(story)).isEqualTo(1);
    }

    @Test
    void a_batch_that_broke_off_is_sent_again_and_every_line_is_stored_once() throws IOException {
        Story story = Story.begin().open("139");
        int whole = 50;
        String file = "municipality,language,distance\n"
                + IntStream.range(0, 100).mapToObj(i -> "139,fi,99\n").collect(Collectors.joining());
        int afterHalf = "municipality,language,distance\n".length() + whole * "139,fi,99\n".length();
        // What was sent of the next line is a line as well, with another answer.
        byte[] part = file.substring(0, afterHalf + "139,fi,9".length()).getBytes(UTF_8);
        try (Socket sender = new Socket(address.getHost(), address.getPort())) {
            sender.getOutputStream()
                    .write(head(story, "Content-Length: " + file.length()).getBytes(UTF_8));
            sender.getOutputStream().write(part);
            sender.getOutputStream().flush();
            awaitRows(story, whole);
        }
        assertThat(clerk.enters(story, Clerk.CSV, file))
                .last()
                .isEqualTo("{\"lines\":100,\"stored\":50,\"storedBefore\":50,\"refused\":0}");
        assertThat(stored.rows(story)).isEqualTo(100);
        assertThat(stored.cards(story).stream().distinct()).hasSize(1);
    }

    @Test
    void no_more_than_a_few_are_taken_in_at_a_time() throws IOException {
        Story story = Story.begin().open("139");
        List<Socket> others = new ArrayList<>();
        try {
            for (int i = 0; i < mostAtATime; i++) {
                Socket other = new Socket(address.getHost(), address.getPort());
                others.add(other);
                other.getOutputStream()
                        .write((head(story, "Transfer-Encoding: chunked").replace(clerk.batch(), clerk.batch() + i)
                                        + "80\r\n"
                                        + "municipality,language,distance\n139,fi,99\n139,fi,98\n"
                                        + " ".repeat(128 - 52)
                                        + "\r\n")
                                .getBytes(UTF_8));
                other.getOutputStream().flush();
                awaitRows(story, 2 * (i + 1));
            }
            clerk.sends(story, Clerk.NDJSON, Clerk.RIGHT.getBytes(UTF_8))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
        } finally {
            for (Socket other : others) {
                other.close();
            }
        }
        Response answer = clerk.sends(story, Clerk.NDJSON, Clerk.RIGHT.getBytes(UTF_8));
        while (answer.statusCode() == 503) {
            answer = clerk.sends(story, Clerk.NDJSON, Clerk.RIGHT.getBytes(UTF_8));
        }
        assertThat(Clerk.results(answer)).first().isEqualTo("{\"line\":1,\"status\":\"stored\"}");
    }

    @Test
    void twenty_thousand_lines_have_results_in_their_order() throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        List<String> file = new ArrayList<>(Collections.nCopies(20_000, Clerk.RIGHT));
        file.set(12_345, Clerk.RIGHT.replace("3}", "33}"));
        HttpRequest request = clerk.request(address, story)
                .header("Content-Type", Clerk.NDJSON)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(String.join("\n", file).getBytes(UTF_8))))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> results = answer.body().lines().toList();
        assertThat(results).hasSize(20_001);
        for (int i = 0; i < 20_000; i++) {
            assertThat(results.get(i))
                    .startsWith("{\"line\":%d,\"status\":\"%s\"".formatted(i + 1, i == 12_345 ? "refused" : "stored"));
        }
        assertThat(results).last().isEqualTo("{\"lines\":20000,\"stored\":19999,\"storedBefore\":0,\"refused\":1}");
        assertThat(stored.rows(story)).isEqualTo(19_999);
    }

    private String head(Story story, String length) {
        return String.join(
                "\r\n",
                "POST " + story.round() + "/responses/batch HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + clerk.holder().key(),
                "Idempotency-Key: " + clerk.batch(),
                "Content-Type: " + Clerk.CSV,
                length,
                "",
                "");
    }

    private void awaitRows(Story story, int rows) {
        while (stored.rows(story) < rows) {
            Thread.onSpinWait();
        }
    }
}
