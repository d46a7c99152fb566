package fi.openagenda.export.publish;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder, with one folder in it for each release. Several nodes may share it. */
final class FolderStore implements Store {

    /** Far longer than anything is written for. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;

    FolderStore(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Aside, onto the disk, then moved into place. */
    @Override
    public void write(String dataset, int number, Writing writing) {
        Path target = folder(dataset, number);
        try {
            Path aside = Folders.aside(target.getParent());
            try {
                writing.into(aside);
                for (Path path : Folders.within(aside)) {
                    sync(path);
                }
                Folders.delete(target);
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                sync(target.getParent());
            } finally {
                Folders.delete(aside);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public Path file(String dataset, int number, String name) {
        return folder(dataset, number).resolve(name);
    }

    @Override
    public Optional<Path> here(String dataset, int number, String name) {
        return Optional.of(file(dataset, number, name));
    }

    @Override
    public boolean has(String dataset, int number, String name) {
        return Files.exists(file(dataset, number, name));
    }

    /** Deletes what was being written when a node died. */
    FolderStore swept(Instant now) {
        if (Files.isDirectory(root)) {
            try {
                for (Path folder : abandoned(now)) {
                    Folders.delete(folder);
                    Log.infof("Deleted %s, which nobody has written to for a day", folder);
                }
            } catch (IOException | UncheckedIOException fault) {
                Log.warnf("What was left half written in %s could not be deleted: %s", root, fault.getMessage());
            }
        }
        return this;
    }

    private List<Path> abandoned(Instant now) throws IOException {
        Instant before = now.minus(ABANDONED);
        try (Stream<Path> folders = Files.find(
                root,
                2,
                (path, about) -> about.isDirectory()
                        && path.getFileName().toString().startsWith(Folders.WRITING)
                        && about.lastModifiedTime().toInstant().isBefore(before))) {
            return folders.toList();
        }
    }

    private Path folder(String dataset, int number) {
        return root.resolve(dataset).resolve(Integer.toString(number));
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
