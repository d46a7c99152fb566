package fi.openagenda.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * What somebody at a keyboard runs, such as deploy/try: its options are those of its fields that are marked as such, an
 * obstacle is told in a sentence, and what was started is stopped, whichever way it ends.
 */
public abstract class Tool implements Callable<Integer> {
    /** The root of the repository. */
    protected final Path home =
            Path.of(System.getProperty("openagenda.home", ".")).toAbsolutePath().normalize();

    /** What it starts. */
    protected final Running running;

    /** @param out where the stop is announced */
    protected Tool(PrintStream out) {
        running = new Running(out);
    }

    /**
     * Runs it and ends the process.
     *
     * @param arguments what stands behind its name
     */
    protected final void launch(String... arguments) {
        var line = new CommandLine(this).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((fault, all) -> {
            System.err.println(fault.getMessage() + "; " + line.getCommandName() + " --help shows the options.");
            return Obstacle.TO_CHANGE;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public final Integer call() throws IOException, InterruptedException {
        try {
            return run();
        } catch (Obstacle obstacle) {
            running.pauseIfStopping();
            System.err.println(obstacle.getMessage());
            return obstacle.exitCode();
        } finally {
            running.pauseIfStopping();
            running.stop();
        }
    }

    /**
     * What it is for.
     *
     * @return the exit code
     * @throws Obstacle when something foreseeable stands in the way
     * @throws IOException when a file or a process cannot be used
     * @throws InterruptedException when this thread is interrupted
     */
    protected abstract int run() throws IOException, InterruptedException;
}
