package fi.openagenda.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started and is to be stopped in the opposite order: once, by the end of the run or by a signal. */
public final class Running {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final PrintStream out;
    private volatile boolean stopping;

    /** @param out where the stop is announced */
    public Running(PrintStream out) {
        this.out = out;
    }

    /**
     * @param <T> what it is
     * @param closeable what has been started
     * @return the same
     */
    public synchronized <T extends AutoCloseable> T add(T closeable) {
        started.push(closeable);
        return closeable;
    }

    /** From now on Ctrl-C and SIGTERM stop everything and end the process with exit code 0. */
    public void stopOnSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndHalt, "stop"));
    }

    private void stopAndHalt() {
        if (!stopping) {
            out.println("\nStopping ...");
            stop();
            out.println("Stopped.");
            // The exit code would be that of the signal, though this is how it is meant to end.
            Runtime.getRuntime().halt(0);
        }
    }

    /**
     * Waits for the end of the process when a signal is stopping everything, so that nobody complains of what the stop
     * causes. Ctrl-C reaches the application and this process at the same time, hence the moment of patience.
     *
     * @throws InterruptedException when this thread is interrupted
     */
    public void pauseIfStopping() throws InterruptedException {
        Thread.sleep(300);
        while (stopping) {
            Thread.sleep(1000);
        }
    }

    /** Stops everything, the latest first. */
    public synchronized void stop() {
        stopping = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (IOException e) {
                out.println("While stopping: " + e.getMessage());
            } catch (Exception e) {
                out.println("While stopping: " + e);
            }
        }
    }
}
