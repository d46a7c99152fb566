package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The HTTP API of the platform, called as anybody would call it. */
public final class Api {
    private static final int ATTEMPTS = 6;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final String key;

    /**
     * @param address for example http://localhost:8080
     * @param key the operator's key
     */
    public Api(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /**
     * @param path from /v1 on
     * @return the body, or nothing on 404
     */
    public Optional<JsonNode> find(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).GET();
        var answer = send(request);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answer.requireDone().body());
    }

    /**
     * @param path from /v1 on
     * @return the body
     */
    public JsonNode get(String path) {
        return find(path).orElseThrow(() -> Obstacle.failed("The platform knows nothing at " + path + "."));
    }

    /**
     * Calls with the operator's key.
     *
     * @param method POST or PUT
     * @param path from /v1 on
     * @param body JSON, or the empty text for none
     * @return the answer
     * @throws Obstacle on any other answer than 2xx
     */
    public JsonNode operate(String method, String path, String body) {
        return attempt(method, path, body).requireDone().body();
    }

    /** The same, where the caller looks at a refusal. */
    Answer attempt(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        return send(request);
    }

    /**
     * Sends a resident's response, without a key; returns when it is safely stored.
     *
     * @param path .../responses
     * @param idempotencyKey under which the same response is stored once, however often it is sent
     * @param body JSON
     * @throws Obstacle when it was not stored
     */
    public void respond(String path, String idempotencyKey, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body));
        send(request).requireDone();
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.timeout(Duration.ofSeconds(60)).build();
        var call = request.method() + " " + request.uri().getPath();
        var fault = "it was too busy";
        try {
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try {
                    var response = http.send(request, BodyHandlers.ofString());
                    if (response.statusCode() != 503) {
                        return new Answer(call, response.statusCode(), response.body());
                    }
                } catch (IOException e) {
                    fault = "the connection failed";
                }
                Thread.sleep(100L << attempt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fault = "this run was stopped";
        }
        throw Obstacle.failed("The platform did not answer " + call + ": " + fault + ".");
    }
}
