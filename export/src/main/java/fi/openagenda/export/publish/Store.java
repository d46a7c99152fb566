package fi.openagenda.export.publish;

import fi.openagenda.model.release.Release.Coding;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where published files lie: a folder, with one folder in it for each release. */
@ApplicationScoped
public class Store {

    private final Path root;

    Store(@ConfigProperty(name = "openagenda.store") Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Writes something into a folder. */
    @FunctionalInterface
    public interface Writing {
        /** Writes files into the folder. */
        void into(Path folder) throws IOException;
    }

    /**
     * Writes the files of a release whole or not at all: aside, onto the disk, then moved into place. What an earlier
     * attempt left behind under the same number was never published, and is replaced.
     */
    public void write(String dataset, int number, Writing writing) {
        Path target = folder(dataset, number);
        try {
            Files.createDirectories(target.getParent());
            Path aside = Files.createDirectory(target.resolveSibling(".writing-" + UUID.randomUUID()));
            try {
                writing.into(aside);
                for (Path path : within(aside)) {
                    sync(path);
                }
                delete(target);
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                sync(target.getParent());
            } finally {
                delete(aside);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A file of a release. Its name must come from the release, never from a request. */
    public Path file(String dataset, int number, String name) {
        return folder(dataset, number).resolve(name);
    }

    /** Where a file lies that is kept compressed beside another one. */
    static Path beside(Path file, Coding coding) {
        return file.resolveSibling(file.getFileName() + coding.suffix());
    }

    /** A file of a release, to be read at any place by many at once; the caller closes it. */
    public FileChannel open(String dataset, int number, String name) throws IOException {
        return FileChannel.open(file(dataset, number, name), StandardOpenOption.READ);
    }

    /** Whether a release has a file. */
    public boolean has(String dataset, int number, String name) {
        return Files.exists(file(dataset, number, name));
    }

    private Path folder(String dataset, int number) {
        return root.resolve(dataset).resolve(Integer.toString(number));
    }

    /** A folder with all that is in it, the innermost first. */
    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : within(folder)) {
                Files.delete(path);
            }
        }
    }
}
