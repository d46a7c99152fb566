package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Files that are written side by side, on all processors: each takes one batch of tables after the other. None is more than a
 * few batches ahead of the slowest, so that no more than that is in memory; those that write a whole question at once hold up
 * the others for a while.
 */
final class SideBySide implements Closeable {

    private static final int LINES_OF_A_BATCH = 4096;
    private static final int MOST_AHEAD = 24;

    private record Tabulated(ProtectedTable table, List<Observation> observations) {}

    @FunctionalInterface
    private interface Step {
        void of(ObservationFile file) throws IOException;
    }

    private final List<ObservationFile> files;
    private final List<CompletableFuture<Void>> written;
    private final ExecutorService processors =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Queue<CompletableFuture<Void>> ahead = new ArrayDeque<>();
    private List<Tabulated> batch = new ArrayList<>();
    private int lines;

    SideBySide(List<ObservationFile> files) {
        this.files = files;
        written = new ArrayList<>();
        files.forEach(file -> written.add(CompletableFuture.completedFuture(null)));
    }

    /** Writes the observations of a table to all of them, soon. */
    void write(ProtectedTable table, List<Observation> observations) throws IOException {
        batch.add(new Tabulated(table, observations));
        lines += observations.size();
        if (lines >= LINES_OF_A_BATCH) {
            writeBatch();
        }
    }

    private void writeBatch() throws IOException {
        List<Tabulated> tables = batch;
        next(file -> {
            for (Tabulated each : tables) {
                file.write(each.table, each.observations);
            }
        });
        batch = new ArrayList<>();
        lines = 0;
    }

    /** Each file goes on when it has done what it was given before; whoever gives waits while too much is given. */
    private void next(Step step) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            ObservationFile file = files.get(i);
            written.set(i, written.get(i).thenRunAsync(() -> run(step, file), processors));
        }
        ahead.add(CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)));
        if (ahead.size() > MOST_AHEAD) {
            await(ahead.remove());
        }
    }

    private static void run(Step step, ObservationFile file) {
        try {
            step.of(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void await(CompletableFuture<Void> step) throws IOException {
        try {
            step.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw fault;
        }
    }

    /** Ends all files; nothing is written to any of them afterwards, whatever has gone wrong. */
    @Override
    public void close() throws IOException {
        try {
            writeBatch();
            next(ObservationFile::close);
            for (CompletableFuture<Void> step : ahead) {
                await(step);
            }
        } finally {
            processors.shutdown();
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new))
                    .exceptionally(fault -> null)
                    .join();
        }
    }
}
