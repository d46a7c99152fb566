package fi.openagenda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The hashes of the receipts that count, one a line: whoever has a receipt finds its own. */
public final class ReceiptsFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "text/plain;charset=utf-8";

    private ReceiptsFile() {}

    /**
     * Writes them as they come.
     *
     * @param hashes tells each of them, in hexadecimal
     */
    public static void write(Consumer<Consumer<String>> hashes, OutputStream out) throws IOException {
        try {
            hashes.accept(hash -> line(hash, out));
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    private static void line(String hash, OutputStream out) {
        try {
            out.write((hash + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
