package fi.openagenda.deploy.fault;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.local.DataFolder;
import fi.openagenda.deploy.local.Database;
import fi.openagenda.deploy.local.Platform;
import fi.openagenda.deploy.local.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A platform that is ended and started again, at the same address. */
final class Node implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(90);

    /** What a small machine gives it; and what it had begun is begun anew soon, so that nobody waits for that. */
    private static final List<String> OPTIONS =
            List.of("-Xmx512m", "-Dopenagenda.jobs.heartbeat=1S", "-Dopenagenda.jobs.polling=1S");

    private final Path jar;
    private final Database database;
    private final DataFolder folder;
    private final int port = Ports.free();
    private Platform platform;

    private Node(Path jar, Database database, DataFolder folder) {
        this.jar = jar;
        this.database = database;
        this.folder = folder;
        start();
    }

    /** Starts a platform and waits until it is ready. */
    static Node start(Path home, Database database, DataFolder folder) {
        return new Node(home.resolve("api/target/quarkus-app/quarkus-run.jar"), database, folder);
    }

    /** Starts it again. */
    void start() {
        platform = Platform.start(jar, port, database, folder, OPTIONS);
        try {
            platform.awaitReady(READY, Duration.ofMillis(20));
        } catch (Obstacle obstacle) {
            platform.close();
            throw obstacle;
        }
    }

    /** Ends it with kill -9. */
    void kill() {
        process().destroyForcibly();
        platform.close();
    }

    /** Tells it to end (SIGTERM); answers how long it took. */
    Duration end() throws InterruptedException {
        var told = System.nanoTime();
        process().destroy();
        platform.waitFor();
        var took = Duration.ofNanos(System.nanoTime() - told);
        platform.close();
        return took;
    }

    private ProcessHandle process() {
        return ProcessHandle.of(platform.pid()).orElseThrow();
    }

    String address() {
        return platform.address();
    }

    /** Its API, with the operator's key. */
    Api api() {
        return new Api(address(), folder.operatorKey().read().orElseThrow());
    }

    @Override
    public void close() {
        platform.close();
    }
}
