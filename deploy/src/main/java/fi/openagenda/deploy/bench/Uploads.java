package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A batch of full responses sent by one client, over and over.
 *
 * @param address of the batch
 * @param key an operator's
 * @param lines full responses to one questionnaire
 */
record Uploads(String address, String key, List<String> lines) {
    /** Enough for several seconds. */
    private static final int LINES = 100_000;

    /** Lines a second of each upload, all of whose lines are rows in the table. */
    Spread measure(Database database, int uploads) {
        var rates = new ArrayList<Double>();
        for (var upload = 0; upload <= uploads; upload++) {
            var before = PgBench.rows(database);
            var begun = System.nanoTime();
            var totals = send();
            var rate = LINES / ((System.nanoTime() - begun) / 1e9);
            var stored = PgBench.rows(database) - before;
            if (stored != LINES) {
                throw Obstacle.failed(
                        "BENCHMARK FAILED: of " + LINES + " lines " + stored + " are in the table; " + totals);
            }
            System.err.printf(Locale.ROOT, "  upload %d: %.0f lines/s%n", upload, rate);
            // The first one warms up.
            if (upload > 0) {
                rates.add(rate);
            }
        }
        return new Spread(rates);
    }

    /** Lines of a markdown table. */
    static String table(Spread rates) {
        return "| lines | lines/s |%n|---|---|%n| %d | %s |%n".formatted(LINES, rates.show(0));
    }

    /** Answers the totals. */
    private String send() {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(this::batch))
                .build();
        try {
            var answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofLines());
            return answer.body().reduce("no answer", (before, last) -> last);
        } catch (IOException e) {
            throw Obstacle.failed("The upload failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Obstacle.failed("The benchmark was stopped.");
        }
    }

    private InputStream batch() {
        var block = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        var blocks = Stream.<InputStream>generate(() -> new ByteArrayInputStream(block))
                .limit(LINES / lines.size())
                .toList();
        return new SequenceInputStream(Collections.enumeration(blocks));
    }
}
