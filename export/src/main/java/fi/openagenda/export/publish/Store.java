package fi.openagenda.export.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where published files lie. A file is named as its release names it, with a suffix where it is in a content coding. */
public interface Store {

    /** Writes something into a folder. */
    @FunctionalInterface
    interface Writing {
        /** Writes files into the folder. */
        void into(Path folder) throws IOException;
    }

    /**
     * Writes the files of a release whole or not at all. What an earlier attempt left behind under the same number was never
     * published, and is replaced.
     */
    void write(String dataset, int number, Writing writing);

    /**
     * Where a file of a release is on this machine. Its name must come from the release, never from a request. Who wants it
     * opens it at once: within a minute.
     *
     * @throws FileUnavailable when it cannot be had
     */
    Path file(String dataset, int number, String name);

    /** The same, where it is known without waiting for anything. */
    Optional<Path> here(String dataset, int number, String name);

    /** Whether a release has a file. */
    boolean has(String dataset, int number, String name);

    /** A file of a release, to be read at any place by many at once; the caller closes it. */
    default FileChannel open(String dataset, int number, String name) throws IOException {
        return FileChannel.open(file(dataset, number, name), StandardOpenOption.READ);
    }
}
