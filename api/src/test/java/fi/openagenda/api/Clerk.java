package fi.openagenda.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.access.Key.Role;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who enters what others answered.
 *
 * @param holder with which key of the platform
 * @param batch the idempotency key of what is sent
 */
record Clerk(KeyHolder holder, String batch) {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    /** A line that is stored. */
    static final String RIGHT = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":3}}";

    /** Without a charset, of which the library would think by itself. */
    static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final ObjectMapper JSON = new ObjectMapper();

    static Clerk ofIi() {
        return new Clerk(KeyHolder.of("ii", Role.COLLECTOR), UUID.randomUUID().toString());
    }

    /** Somebody else with the same batch. */
    Clerk as(KeyHolder other) {
        return new Clerk(other, batch);
    }

    /** Sends a file that is taken in, and reads what became of its lines. */
    List<String> enters(Story story, String type, String file) {
        return results(sends(story, type, file.getBytes(UTF_8)));
    }

    Response sends(Story story, String type, byte[] file) {
        return holder.asks()
                .config(AS_IT_IS)
                .contentType(type)
                .header("Idempotency-Key", batch)
                .body(file)
                .post(story.round() + "/responses/batch");
    }

    /** For what the library cannot send. */
    HttpRequest.Builder request(URL platform, Story story) {
        return HttpRequest.newBuilder(URI.create(platform + story.round().substring(1) + "/responses/batch"))
                .header("Authorization", "Bearer " + holder.key())
                .header("Idempotency-Key", batch);
    }

    static List<String> results(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        return answer.asString().lines().toList();
    }

    /** Of each line that was refused its number, status and type of the problem, and where that lies. */
    static List<String> problems(List<String> results) {
        return results.stream()
                .map(Clerk::read)
                .filter(result -> result.has("problem"))
                .map(result -> result.get("line") + " " + summary(result.get("problem")))
                .toList();
    }

    private static JsonNode read(String result) {
        try {
            return JSON.readTree(result);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(result, fault);
        }
    }

    private static String summary(JsonNode problem) {
        StringBuilder summary = new StringBuilder(problem.get("status").asText() + " "
                + problem.get("type").asText().split("#")[1]);
        problem.path("errors").forEach(error -> summary.append(' ')
                .append(error.get("pointer").asText()));
        return summary.toString();
    }
}
