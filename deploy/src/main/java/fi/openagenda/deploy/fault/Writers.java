package fi.openagenda.deploy.fault;

import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Posts responses, each over and over until it is acknowledged, and never after that. With several addresses every request
 * goes to all of them at the same time. One more reads meanwhile, from the first.
 */
final class Writers implements AutoCloseable {
    private static final int COUNT = 16;

    /** As many to each address, and that of the reader. */
    static final int CONNECTIONS = COUNT + 1;

    /** What is read, beside where responses go: of other tables, and by other ways. */
    private static final List<String> READ =
            List.of("questionnaire?municipality=" + Numbered.MUNICIPALITY, "turnout", "privacy", "/v1/organisations");

    /** Sooner than Retry-After asks, which makes it harder for the platform and the test shorter. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Nobody waits for longer than this for an answer, whatever it is. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SURELY_GOING_ON = 4 * COUNT;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SILENCE)
            .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final List<URI> addresses;
    private final Ledger ledger;
    private volatile boolean enough;

    private Writers(List<URI> addresses, Ledger ledger) {
        this.addresses = addresses;
        this.ledger = ledger;
    }

    /**
     * Begins to write.
     *
     * @param addresses where responses are posted to
     */
    static Writers start(List<URI> addresses, Ledger ledger) {
        var writers = new Writers(addresses, ledger);
        for (var count = 0; count < COUNT; count++) {
            writers.threads.execute(writers::write);
        }
        writers.threads.execute(writers::read);
        return writers;
    }

    private void read() {
        try {
            while (!enough) {
                for (var path : READ) {
                    send(HttpRequest.newBuilder(addresses.get(0).resolve(path))).join();
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (!enough) {
            writeUntilAcknowledged(ledger.next());
        }
    }

    /** Sends a response until it is acknowledged, or nobody waits for that any more. */
    void writeUntilAcknowledged(Numbered response) {
        try {
            while (!isAcknowledged(response)) {
                Thread.sleep(PAUSE.toMillis());
            }
            ledger.acknowledged();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAcknowledged(Numbered response) {
        var answers = addresses.stream().map(address -> post(address, response)).toList();
        // Every answer is waited for, so that one node may be slow and the other right.
        return answers.stream().map(CompletableFuture::join).reduce(false, Boolean::logicalOr);
    }

    private CompletableFuture<Boolean> post(URI address, Numbered response) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", response.key())
                .POST(BodyPublishers.ofString(response.body())));
    }

    /** Answers whether it was done, whatever happens. */
    private CompletableFuture<Boolean> send(HttpRequest.Builder request) {
        var sent = System.nanoTime();
        return http.sendAsync(request.timeout(SILENCE).build(), BodyHandlers.ofString())
                .thenApply(Answer::of)
                .thenApply(answer -> {
                    ledger.answered(answer, Duration.ofNanos(System.nanoTime() - sent));
                    return answer.kind() == Answer.Kind.DONE;
                })
                .exceptionally(fault -> {
                    note(fault.getCause());
                    return false;
                });
    }

    private void note(Throwable fault) {
        if (fault instanceof HttpTimeoutException) {
            ledger.surprise("no answer within " + SILENCE.toSeconds() + " s");
        } else if (fault instanceof IOException && !(fault instanceof ConnectException)) {
            ledger.broken();
        }
    }

    /**
     * Waits until it is certain that responses are acknowledged again.
     *
     * @return how long it took until the first one was
     * @throws Obstacle when they are not within a minute
     */
    Duration awaitMore() throws InterruptedException {
        var since = System.nanoTime();
        var before = ledger.acknowledgements();
        var first = Duration.ZERO;
        while (ledger.acknowledgements() < before + SURELY_GOING_ON) {
            var waited = Duration.ofNanos(System.nanoTime() - since);
            if (waited.compareTo(PATIENCE) > 0) {
                throw Obstacle.failed("FAULT TEST FAILED: nothing is acknowledged any more. " + ledger.surprises());
            }
            first = ledger.acknowledgements() == before ? waited : first;
            Thread.sleep(1);
        }
        return first;
    }

    /** Waits until everything that was begun is acknowledged. */
    @Override
    public void close() {
        enough = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw Obstacle.failed("FAULT TEST FAILED: not every response could be stored. " + ledger.surprises());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
