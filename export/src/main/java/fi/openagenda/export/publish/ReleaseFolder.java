package fi.openagenda.export.publish;

import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.format.Folder;
import fi.openagenda.model.release.Release;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files of a release while they are written. Several may be begun and written side by side. */
final class ReleaseFolder implements Folder, Closeable {

    private final Path path;
    private final ConcurrentNavigableMap<String, Writing> writings = new ConcurrentSkipListMap<>(Dictionary.FILE_ORDER);
    private final List<Release.File> files = new ArrayList<>();

    ReleaseFolder(Path path) {
        this.path = path;
    }

    @Override
    public OutputStream file(String name, String mediaType) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Writing writing = new Writing(name, mediaType, file);
        writings.put(name, writing);
        return writing.out();
    }

    /** Ends all files that have been begun, and says what is to be recorded of all that were ended; those of one time in the order of the dictionary. */
    List<Release.File> files() throws IOException {
        for (Writing writing : writings.values()) {
            files.add(writing.end());
        }
        writings.clear();
        return List.copyOf(files);
    }

    /** Where the files are. */
    Path path() {
        return path;
    }

    /** Ends all files. */
    @Override
    public void close() throws IOException {
        close(writings.values().iterator());
    }

    /** Each is closed even if others cannot be. */
    private static void close(Iterator<Writing> writings) throws IOException {
        if (writings.hasNext()) {
            try {
                writings.next().close();
            } finally {
                close(writings);
            }
        }
    }
}
