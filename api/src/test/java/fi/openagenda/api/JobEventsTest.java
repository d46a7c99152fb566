package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A job tells by server-sent events how far it has come. */
@QuarkusTest
class JobEventsTest {

    private static final String FAR = "2199-01-01T00:00:00Z";

    @TestHTTPResource("/")
    URI address;

    @ConfigProperty(name = "openagenda.jobs.followers")
    int most;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_job_tells_of_itself_until_it_has_ended() throws Exception {
        Story story = Story.begin().open("139").closed();
        String job = asOperator()
                .body(Map.of("changeNote", "First."))
                .post(story.round() + "/releases")
                .header("Location");
        HttpResponse<Stream<String>> events = follow(job).get(30, SECONDS);
        assertThat(events.statusCode()).isEqualTo(200);
        assertThat(events.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(events.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(events.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(events.headers().firstValue("Cache-Control")).hasValue("no-store");
        List<String> lines = events.body().toList();
        assertThat(lines).contains("retry:2000").anyMatch(line -> line.startsWith("id:"));
        List<JsonPath> jobs = lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonPath.from(line.substring("data:".length())))
                .toList();
        assertThat(jobs).isNotEmpty().allMatch(each -> job.endsWith(each.getString("id")));
        assertThat(jobs.get(jobs.size() - 1).getString("state")).isEqualTo("done");
        assertThat(jobs.get(jobs.size() - 1).getString("release")).isEqualTo(story.release());
        assertThat(jobs.subList(0, jobs.size() - 1)).noneMatch(each -> each.get("endedAt") != null);
    }

    @Test
    void whoever_knows_the_last_event_is_told_nothing_twice_and_comes_no_more() throws Exception {
        Story story = Story.begin().open("139").closed();
        String waiting = waiting(story);
        HttpResponse<Stream<String>> first = follow(waiting).get(30, SECONDS);
        Iterator<String> lines = first.body().iterator();
        String seen = next(lines, "id:");
        // Only comments would come from here on.
        HttpResponse<Stream<String>> again =
                follow(waiting, "Last-Event-ID", seen).get(30, SECONDS);
        assertThat(again.statusCode()).isEqualTo(200);
        first.body().close();
        again.body().close();
        Story other = Story.begin().open("139").closed();
        String done = asOperator()
                .header("Prefer", "wait=0")
                .body(Map.of("changeNote", "First."))
                .post(other.round() + "/releases")
                .header("Location");
        String last = last(follow(done).get(30, SECONDS).body().toList(), "id:");
        HttpResponse<Stream<String>> over = follow(done, "Last-Event-ID", last).get(30, SECONDS);
        assertThat(over.statusCode()).isEqualTo(204);
        assertThat(over.body()).isEmpty();
        assertThat(last(
                        follow(done, "Last-Event-ID", "0")
                                .get(30, SECONDS)
                                .body()
                                .toList(),
                        "id:"))
                .isEqualTo(last);
    }

    @Test
    void only_so_many_follow_and_who_leaves_makes_room() throws Exception {
        Story story = Story.begin().open("139").closed();
        String job = waiting(story);
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            HttpResponse<Stream<String>> events = follow(job).get(30, SECONDS);
            assertThat(events.statusCode()).isEqualTo(200);
            open.add(events);
        }
        HttpResponse<Stream<String>> refused = follow(job).get(30, SECONDS);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        given().get(job).then().statusCode(200).body("state", equalTo("queued"));
        open.forEach(events -> events.body().close());
        Polling.until(() -> isLetIn(job));
    }

    @Test
    void an_unknown_job_has_no_events() throws Exception {
        HttpResponse<Stream<String>> unknown =
                follow("/v1/jobs/3f1f7a0e-2c6b-4a37-9d0a-0f6f1d2c3b4a").get(30, SECONDS);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private boolean isLetIn(String job) {
        HttpResponse<Stream<String>> events = follow(job).join();
        events.body().close();
        return events.statusCode() == 200;
    }

    private static String waiting(Story story) {
        return asOperator()
                .body(Map.of("changeNote", "First.", "notBefore", FAR))
                .post(story.round() + "/releases")
                .header("Location");
    }

    private CompletableFuture<HttpResponse<Stream<String>>> follow(String job, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(job)).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    private static String next(Iterator<String> lines, String field) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(field)) {
                return line.substring(field.length());
            }
        }
        throw new AssertionError("no " + field);
    }

    private static String last(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .reduce((one, other) -> other)
                .orElseThrow()
                .substring(field.length());
    }
}
