package fi.openagenda.export.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is done to folders with all that is in them. */
final class Folders {

    /** What begins the name of a folder in which a release is being written. */
    static final String WRITING = ".writing-";

    private Folders() {}

    /** A new folder, for a release to be written into. */
    static Path aside(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.createDirectory(folder.resolve(WRITING + UUID.randomUUID()));
    }

    /** A folder with all that is in it, the innermost first. */
    static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** Its files alone. */
    static List<Path> files(Path folder) throws IOException {
        return within(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** Deletes a folder, if it is there, with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : within(folder)) {
                Files.delete(path);
            }
        }
    }
}
