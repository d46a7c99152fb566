package fi.openagenda.deploy.local;

import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a run that was killed has left running: its application and its PostgreSQL. Call only while holding the lock. */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /**
     * Stops what runs.
     *
     * @param folder the folder of that run
     * @throws Obstacle when a process does not end
     */
    public static void stop(DataFolder folder) {
        try {
            Platform.leftRunning(folder).ifPresent(process -> end(process, "the application", List.of("TERM", "KILL")));
            stopPostgres(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops PostgreSQL alone. */
    static void stopPostgres(DataFolder folder) throws IOException {
        // INT is PostgreSQL's fast stop, QUIT the immediate one after which it recovers from its log.
        postmaster(folder).ifPresent(process -> end(process, "PostgreSQL", List.of("INT", "QUIT")));
    }

    /**
     * Stops what runs and removes what is stale or half made, so that a new run can begin.
     *
     * @param folder the folder of that run
     * @throws Obstacle when a process does not end
     */
    public static void clear(DataFolder folder) {
        stop(folder);
        try {
            Files.deleteIfExists(folder.platformProcess());
            // The number in a stale file may belong to a stranger by now, and PostgreSQL would wait for that stranger.
            Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
            if (Files.exists(folder.postgresUnfinished())) {
                DataFolder.deleteTree(folder.postgres());
                Files.deleteIfExists(folder.postgresUnfinished());
            }
            deleteHalfUnpacked(folder.postgresPrograms());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The postmaster of exactly this data directory, if it runs. */
    static Optional<ProcessHandle> postmaster(DataFolder folder) throws IOException {
        var file = folder.postgres().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var number = Files.readString(file).lines().findFirst().orElse("").strip();
        if (!number.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(number)).filter(process -> servesOnly(process, folder.postgres()));
    }

    private static boolean servesOnly(ProcessHandle process, Path directory) {
        var arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        var program = process.info().command().orElse("");
        return program.endsWith("/postgres") && arguments.contains(directory.toString());
    }

    private static void end(ProcessHandle process, String what, List<String> signals) {
        for (var signal : signals) {
            try {
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                // the next signal is harder
            } catch (InterruptedException | ExecutionException | IOException e) {
                break;
            }
        }
        throw Obstacle.toChange("Process " + process.pid() + " (" + what
                + ") was left by an earlier run and does not stop: end it with kill, then start again.");
    }

    private static void deleteHalfUnpacked(Path programs) throws IOException {
        if (Files.isDirectory(programs)) {
            try (var versions = Files.list(programs)) {
                for (var version : versions.toList()) {
                    // The library writes this file last; without it unpacking again would stumble on what is there.
                    if (Files.isDirectory(version) && !Files.exists(version.resolve(".exists"))) {
                        DataFolder.deleteTree(version);
                    }
                }
            }
        }
    }
}
