package fi.openagenda.export.publish;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.model.release.Release;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Files of a bucket that this machine has copied, so that they are served like those of a folder: whole, once their SHA-256
 * has turned out to be what was recorded, and the ones asked for last.
 */
final class Copies {

    private static final int KIBIBYTE = 1024;

    private record Copy(Path path, long bytes) {}

    private final Path folder;
    private final Function<String, InputStream> original;
    private final AsyncCache<String, Copy> copies;

    /**
     * Copies of nothing yet.
     *
     * @param folder theirs alone
     * @param most bytes to be kept
     * @param original opens what is copied, by its key
     */
    Copies(Path folder, long most, Function<String, InputStream> original) {
        this.folder = folder;
        this.original = original;
        copies = Caffeine.newBuilder()
                .maximumWeight(most / KIBIBYTE)
                .<String, Copy>weigher((key, copy) -> (int) Math.min(Integer.MAX_VALUE, 1 + copy.bytes() / KIBIBYTE))
                .<String, Copy>removalListener((key, copy, cause) -> deleteLater(copy))
                .buildAsync();
    }

    /**
     * A copy; who asks for the same at the same time waits for the same.
     *
     * @param recorded what it must be
     * @throws FileUnavailable when it is something else
     */
    Path of(String key, Release.Kept recorded) {
        try {
            return copies.get(key, (wanted, executor) -> copy(key, recorded, executor))
                    .join()
                    .path();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }

    /** A copy that there is already. */
    Optional<Path> known(String key) {
        return Optional.ofNullable(copies.synchronous().getIfPresent(key)).map(Copy::path);
    }

    private CompletableFuture<Copy> copy(String key, Release.Kept recorded, Executor executor) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return copy(
                                key, recorded, Files.createDirectories(folder).resolve(UUID.randomUUID() + ""));
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                },
                executor);
    }

    private Copy copy(String key, Release.Kept recorded, Path path) throws IOException {
        HashedFile file = new HashedFile(path);
        boolean right = false;
        try (file;
                InputStream in = original.apply(key)) {
            in.transferTo(file);
            right = file.bytes() == recorded.bytes() && file.sha256().equals(recorded.sha256());
        } finally {
            if (!right) {
                Files.delete(path);
            }
        }
        if (!right) {
            throw new FileUnavailable("%s in the bucket is not what was published".formatted(key));
        }
        return new Copy(path, recorded.bytes());
    }

    /** Whoever was just told where it is has opened it by then, and reads on. */
    private static void deleteLater(Copy copy) {
        CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(() -> {
            try {
                Files.deleteIfExists(copy.path());
            } catch (IOException fault) {
                Log.warnf("A copy could not be deleted: %s", fault.getMessage());
            }
        });
    }
}
