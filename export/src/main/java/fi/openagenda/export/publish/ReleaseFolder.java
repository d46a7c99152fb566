package fi.openagenda.export.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.openagenda.model.Sha256;
import fi.openagenda.model.release.Release;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/**
 * The files of a release while they are written. What goes into them is hashed on its way (SHA-256), so that nothing is read
 * again, and listed at the end as {@code sha256sum -c} reads it.
 */
final class ReleaseFolder implements Closeable {

    private static final String LIST = "SHA256SUMS";

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final List<Writing> writings = new ArrayList<>();

    private record Writing(String name, String mediaType, OutputStream out, MessageDigest digest) {}

    ReleaseFolder(Path folder) {
        this.folder = folder;
    }

    /** Begins a file; whoever fills it need not close it. */
    OutputStream file(String name, String mediaType) throws IOException {
        MessageDigest digest = Sha256.digest();
        OutputStream hashed = new DigestOutputStream(Files.newOutputStream(folder.resolve(name)), digest);
        OutputStream out = new BufferedOutputStream(hashed, BUFFER);
        writings.add(new Writing(name, mediaType, out, digest));
        return out;
    }

    /** Ends all files, lists their hashes in a last one, and says what is to be recorded of them. */
    List<Release.File> finish() throws IOException {
        List<Release.File> files = new ArrayList<>(ended());
        OutputStream list = file(LIST, "text/plain;charset=utf-8");
        for (Release.File file : files) {
            list.write((file.sha256() + "  " + file.name() + "\n").getBytes(US_ASCII));
        }
        files.addAll(ended());
        return files;
    }

    private List<Release.File> ended() throws IOException {
        close();
        List<Release.File> files = new ArrayList<>();
        for (Writing writing : writings) {
            files.add(new Release.File(
                    writing.name,
                    writing.mediaType,
                    Files.size(folder.resolve(writing.name)),
                    HexFormat.of().formatHex(writing.digest.digest())));
        }
        writings.clear();
        return files;
    }

    /** Ends all files. */
    @Override
    public void close() throws IOException {
        close(writings.iterator());
    }

    /** Each is closed even if others cannot be. */
    private static void close(Iterator<Writing> writings) throws IOException {
        if (writings.hasNext()) {
            try {
                writings.next().out.close();
            } finally {
                close(writings);
            }
        }
    }
}
