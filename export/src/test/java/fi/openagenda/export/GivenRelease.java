package fi.openagenda.export;

import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * The release of a real run, unpacked in the folder that the property {@code release} names. What holds for every release is
 * tried on it, too, if there is one.
 */
public final class GivenRelease {

    private static final String FOLDER = System.getProperty("release", "");

    private GivenRelease() {}

    /** What a test has made and what is given: the bytes of files by name. */
    public static Stream<Named<Map<String, byte[]>>> beside(Map<String, byte[]> made) {
        Stream<Named<Map<String, byte[]>>> own = Stream.of(named("of the test", made));
        return FOLDER.isEmpty() ? own : Stream.concat(own, Stream.of(named("of " + FOLDER, files(Path.of(FOLDER)))));
    }

    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> all = paths.filter(Files::isRegularFile).toList();
            for (Path path : all) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return files;
    }
}
