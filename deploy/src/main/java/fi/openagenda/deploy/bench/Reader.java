package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks the platform once and looks at the clock.
 *
 * @param address of the platform
 * @param key the operator's
 */
record Reader(String address, String key) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * What was answered.
     *
     * @param answer status, headers and body
     * @param seconds until the last byte was there
     */
    record Timed(HttpResponse<byte[]> answer, double seconds) {

        Timed require(int status) {
            if (answer.statusCode() != status) {
                var told = new String(answer.body(), StandardCharsets.UTF_8);
                throw Obstacle.failed("BENCHMARK FAILED: the platform answered " + answer.statusCode() + " to "
                        + answer.request().method() + " " + answer.uri() + ": "
                        + told.substring(0, Math.min(1000, told.length())));
            }
            return this;
        }

        String etag() {
            return answer.headers().firstValue("ETag").orElse("");
        }
    }

    /** Reads. */
    Timed get(String path) {
        return send(request(path).GET());
    }

    /** Reads, saying what is known already. */
    Timed get(String path, String known) {
        return send(request(path).header("If-None-Match", known).GET());
    }

    /** Sends JSON, with the key. */
    Timed post(String path, byte[] body) {
        return send(request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private static Timed send(HttpRequest.Builder request) {
        try {
            var begun = System.nanoTime();
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Timed(answer, (System.nanoTime() - begun) / 1e9);
        } catch (IOException e) {
            throw Obstacle.failed("The platform did not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Obstacle.failed("The benchmark was stopped.");
        }
    }
}
