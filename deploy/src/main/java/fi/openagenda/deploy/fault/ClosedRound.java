package fi.openagenda.deploy.fault;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.deploy.demo.Plan;
import fi.openagenda.deploy.demo.Rounds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A round that some have answered, to be published.
 *
 * @param node where it is
 * @param rounds the one round of a barometer of its own
 */
record ClosedRound(Node node, Rounds rounds) {
    private static final String KEY = "closed";
    private static final int RESPONSES = 50;
    private static final int MILLIS_BETWEEN = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static ClosedRound of(Node node, String slug) {
        var nobodyYet = new TreeMap<>(Map.of(Numbered.MUNICIPALITY, 0));
        var round = new Plan.Round(KEY, Map.of("fi", "Vikakoe"), "2026-03-02T08:00:00+02:00", nobodyYet, false);
        var api = node.api();
        var rounds = Rounds.of(api, Numbered.barometer(slug), List.of(round));
        rounds.open(KEY);
        IntStream.rangeClosed(1, RESPONSES)
                .mapToObj(Numbered::new)
                .forEach(response -> api.respond(
                        "/v1/barometers/" + slug + "/rounds/" + KEY + "/responses", response.key(), response.body()));
        rounds.close(KEY);
        return new ClosedRound(node, rounds);
    }

    /** Asks for its release, and waits until somebody has begun to make it, or has made it already. */
    JsonNode begin() throws InterruptedException {
        var job = rounds.publish(KEY, "Once and whole.");
        while (node.api()
                .get("/v1/jobs/" + job.path("id").asText())
                .path("state")
                .asText()
                .equals("queued")) {
            Thread.sleep(MILLIS_BETWEEN);
        }
        return job;
    }

    /** Waits until it is published; answers whether it was so once, and every file is what the release says. */
    boolean isPublishedWhole(JsonNode job) throws InterruptedException {
        var release = rounds.await(job, now -> {});
        var releases = node.api().get("/v1/datasets/" + release.path("dataset").asText() + "/releases");
        var whole = releases.path("items").size() == 1 && !release.path("files").isEmpty();
        for (var file : release.path("files")) {
            whole &=
                    sha256(file.path("url").asText()).equals(file.path("sha256").asText());
        }
        return whole;
    }

    private String sha256(String path) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(node.address() + path)).build();
            var bytes = HTTP.send(request, BodyHandlers.ofByteArray()).body();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException missing) {
            return "";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
