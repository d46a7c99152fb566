package fi.openagenda.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** deploy/try as a process of its own, and what it prints. */
final class Launched {
    /** The root of the repository; another one can be named to try the launcher without the application. */
    static final Path HOME = Path.of(System.getProperty("openagenda.home", ".."))
            .toAbsolutePath()
            .normalize();

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private Launched(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "deploy-try-output");
        reader.setDaemon(true);
        reader.start();
    }

    static Launched with(Object... arguments) throws IOException {
        // A build that runs in the background may have passed on to us that Ctrl-C is to be ignored.
        var command = new ArrayList<>(List.of(
                "env", "--default-signal=INT", HOME.resolve("deploy/try").toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().put("OPENAGENDA_BUILT", "1");
        return new Launched(builder.start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** The commands it invites to try. */
    List<String> curls() {
        return lines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("curl "))
                .toList();
    }

    Launched awaitLine(String part) throws InterruptedException {
        await(() -> lines().stream().anyMatch(line -> line.contains(part)) || !process.isAlive());
        assertThat(lines()).anyMatch(line -> line.contains(part));
        return this;
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("has ended")
                .isTrue();
        return process.exitValue();
    }

    /** Sends a signal to the launcher alone, by name: INT, TERM or KILL. */
    Launched signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        return this;
    }

    /** Ends the application behind the launcher's back. */
    void killApplication() {
        process.children().forEach(ProcessHandle::destroyForcibly);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
    }

    /** Processes that have this folder in their command line. */
    static List<String> processesOf(Path folder) {
        return ProcessHandle.allProcesses()
                .map(each -> each.info().commandLine().orElse(""))
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }
}
