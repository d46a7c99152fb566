package fi.openagenda.deploy.fault;

import fi.openagenda.deploy.local.DataFolder;
import fi.openagenda.deploy.local.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The ways in which a platform and its PostgreSQL break; each happens once and is mended.
 *
 * @param folder where PostgreSQL has its data
 * @param database PostgreSQL
 * @param nodes the platform, on one node or several
 */
record Breakages(DataFolder folder, Database database, List<Node> nodes) {
    private static final Duration LONGEST_END = Duration.ofSeconds(25);
    private static final Duration NOT_READY_WITHIN = Duration.ofSeconds(15);
    private static final Duration HELD = Duration.ofSeconds(3);
    private static final int HANGING_UP = 1000;
    private static final int SHORTLY_MILLIS = 500;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Node node() {
        return nodes.get(0);
    }

    void application(Trial trial) throws InterruptedException {
        trial.round(writers -> {
            node().kill();
            node().start();
        });
    }

    void database(Trial trial) throws InterruptedException {
        trial.round(writers -> {
            database.kill();
            Thread.sleep(ThreadLocalRandom.current().nextInt(2500));
            database.restart();
        });
    }

    void both(Trial trial) throws InterruptedException {
        trial.round(writers -> {
            database.kill();
            node().kill();
            database.restart();
            node().start();
        });
    }

    /** In-flight requests are answered; what is sent later, on a connection that is there, may be cut off once. */
    void stop(Trial trial) throws InterruptedException {
        var before = trial.ledger().breaks();
        trial.round(writers -> {
            var took = node().end();
            trial.took("ended within", took);
            var untold = trial.stored() - trial.ledger().acknowledgements();
            trial.require(untold == 0, "%d responses were stored and their senders not told so".formatted(untold));
            trial.require(took.compareTo(LONGEST_END) < 0, "the platform took longer than 25 s to end");
            trial.require(
                    trial.ledger().breaks() - before <= Writers.CONNECTIONS,
                    "more than one request of a connection was cut off");
            node().start();
        });
    }

    void restart(Trial trial) throws InterruptedException {
        trial.round(writers -> {
            database.stop();
            database.restart();
        });
    }

    void pool(Trial trial) throws InterruptedException {
        trial.round(writers -> {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table response in access exclusive mode");
                askWhetherItLives(trial);
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            writers.awaitMore();
            takeAllConnections(trial);
        });
    }

    /** Also those that the platform has, which loses them as if an administrator had ended them. */
    private void takeAllConnections(Trial trial) throws InterruptedException {
        var taken = new ArrayList<Connection>();
        try {
            takeMore(taken);
            try (var statement = taken.get(0).createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = current_user and application_name <> 'fault'");
            }
            takeMore(taken);
            askWhetherItLives(trial);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            taken.forEach(Breakages::giveBack);
        }
    }

    /** Until there are no more. */
    private void takeMore(List<Connection> taken) {
        try {
            while (true) {
                var connection = database.connect();
                taken.add(connection);
                try (var statement = connection.createStatement()) {
                    statement.execute("set application_name = 'fault'");
                }
            }
        } catch (SQLException tooMany) {
            // these are all
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void askWhetherItLives(Trial trial) throws InterruptedException {
        for (var until = System.nanoTime() + HELD.toNanos(); System.nanoTime() < until; Thread.sleep(20)) {
            var asked = System.nanoTime();
            var status = get("/q/health/live");
            trial.took("liveness told within", Duration.ofNanos(System.nanoTime() - asked));
            trial.require(status == 200, "liveness was told with " + status);
        }
    }

    void disk(Trial trial) throws InterruptedException {
        var questionnaire = trial.addresses().get(0).getPath().replace("/responses", "/questionnaire?municipality=")
                + Numbered.MUNICIPALITY;
        trial.round(writers -> {
            var filler = folder.postgres().resolve("filler");
            fill(filler);
            var full = System.nanoTime();
            var time = Duration.ZERO;
            while (get("/q/health/ready") == 200 && time.compareTo(NOT_READY_WITHIN) < 0) {
                var status = get(questionnaire);
                trial.require(status == 200, "the questionnaire was given with " + status + " while the disk was full");
                Thread.sleep(100);
                time = Duration.ofNanos(System.nanoTime() - full);
            }
            trial.took("until not ready", time);
            trial.require(
                    time.compareTo(NOT_READY_WITHIN) < 0, "15 s after the disk was full it was still called ready");
            delete(filler);
        });
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            for (var block = new byte[1 << 16]; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            // that is what it is for
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, which the other does not notice. */
    void nodes(Trial trial) throws InterruptedException {
        trial.round(writers -> {
            var killed = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
            killed.kill();
            trial.took("written on the other node after", writers.awaitMore());
            killed.start();
        });
    }

    /** How fast the others are served is told, and what was left behind is sent again, as a front end would do it. */
    void hangUp(Trial trial) throws InterruptedException {
        trial.round(writers -> {
            var before = perSecond(trial, () -> Thread.sleep(HELD.toMillis()));
            var abandoned =
                    Stream.generate(trial.ledger()::next).limit(HANGING_UP).toList();
            var meanwhile = perSecond(trial, () -> {
                for (var response : abandoned) {
                    postAndHangUp(trial.addresses().get(0), response);
                    Thread.sleep(HELD.toMillis() / HANGING_UP);
                }
            });
            var after = perSecond(trial, () -> Thread.sleep(HELD.toMillis()));
            abandoned.parallelStream().forEach(writers::writeUntilAcknowledged);
            trial.remark("the others were acknowledged %.0f a second before, %.0f meanwhile, %.0f after"
                    .formatted(before, meanwhile, after));
        });
    }

    /** The job goes on where nobody does it any more: once, and the release is whole. */
    void publication(Trial trial) throws InterruptedException {
        var closed = ClosedRound.of(node(), "fault-published-" + System.nanoTime());
        trial.round(writers -> {
            var job = closed.begin();
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTLY_MILLIS));
            node().kill();
            node().start();
            var ready = System.nanoTime();
            trial.require(closed.isPublishedWhole(job), "a round is not published once and whole");
            trial.took("published after", Duration.ofNanos(System.nanoTime() - ready));
        });
    }

    /** What happens meanwhile. */
    @FunctionalInterface
    private interface Time {
        void pass() throws InterruptedException;
    }

    private static double perSecond(Trial trial, Time time) throws InterruptedException {
        var begun = System.nanoTime();
        var before = trial.ledger().acknowledgements();
        time.pass();
        return (trial.ledger().acknowledgements() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private static void postAndHangUp(URI address, Numbered response) {
        var body = response.body().getBytes(StandardCharsets.UTF_8);
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: %s\r\n"
                        .formatted(address.getPath(), response.key())
                + "Content-Length: " + body.length + "\r\n\r\n";
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A status; 0 when there is no answer. */
    private int get(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(node().address() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
