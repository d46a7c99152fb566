package fi.openagenda.deploy.local;

import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged application as a child process. */
public final class Platform implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final DataFolder folder;
    private final String address;
    private final PlatformOutput output;

    private Platform(Process process, DataFolder folder, int port) {
        this.process = process;
        this.folder = folder;
        this.address = "http://localhost:" + port;
        this.output = PlatformOutput.follow(process, folder);
    }

    /**
     * Starts the application; it is not ready yet when this returns.
     *
     * @param jar quarkus-run.jar
     * @param port TCP port on the loopback address
     * @param database where it keeps its rows
     * @param folder where its files and its log go
     * @return the child
     */
    public static Platform start(Path jar, int port, Database database, DataFolder folder) {
        return start(jar, port, database, folder, List.of());
    }

    /** The same with options for the virtual machine. */
    public static Platform start(Path jar, int port, Database database, DataFolder folder, List<String> options) {
        if (!Files.exists(jar)) {
            throw Obstacle.toChange("The packaged application " + jar + " is missing: run mvn -Dquick package.");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", Database.NAME);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        // A trial is for the person at this machine, not for the network it happens to be on.
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("OPENAGENDA_STORE", folder.store().toString());
        environment.put("OPENAGENDA_SECRET", folder.operatorSecret().readOrInvent());
        try {
            Files.createDirectories(folder.store());
            var process = builder.start();
            Files.writeString(folder.platformProcess(), process.pid() + " " + startOf(process.toHandle()) + "\n");
            return new Platform(process, folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application of a killed run: process number and start time agree with what that run wrote down. */
    static Optional<ProcessHandle> leftRunning(DataFolder folder) throws IOException {
        if (!Files.exists(folder.platformProcess())) {
            return Optional.empty();
        }
        var noted = Files.readString(folder.platformProcess()).strip().split(" ");
        if (noted.length != 2) {
            return Optional.empty();
        }
        // Start times are reckoned from the time of boot, which is known to a second.
        return ProcessHandle.of(Long.parseLong(noted[0]))
                .filter(found -> Math.abs(startOf(found) - Long.parseLong(noted[1])) <= 2);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).getEpochSecond();
    }

    /**
     * Waits until /q/health/ready answers 200.
     *
     * @param deadline how long at most
     * @param interval pause between two questions
     * @throws Obstacle when the application ends or the time is up
     */
    public void awaitReady(Duration deadline, Duration interval) {
        var until = System.nanoTime() + deadline.toNanos();
        try {
            while (System.nanoTime() < until) {
                if (!process.isAlive()) {
                    throw Obstacle.failed("The application stopped while starting. The end of " + folder.log() + ":\n"
                            + output.tail());
                }
                if (ready()) {
                    return;
                }
                Thread.sleep(interval.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Obstacle.failed("The application was not ready within " + deadline.toSeconds() + " seconds. The end of "
                + folder.log() + ":\n" + output.tail());
    }

    private boolean ready() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return http address without a slash at the end */
    public String address() {
        return address;
    }

    /** @return process number */
    public long pid() {
        return process.pid();
    }

    /** @return the last lines of the log */
    public List<String> tail() {
        return output.tail().lines().toList();
    }

    /**
     * Waits until the application ends.
     *
     * @return its exit code
     * @throws InterruptedException when this thread is interrupted
     */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the application: twenty seconds to finish what it is doing, then by force. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            output.close();
            Files.deleteIfExists(folder.platformProcess());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // a stale note does no harm: number and start time are compared before it is believed
        }
    }
}
