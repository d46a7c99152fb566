package fi.openagenda.export.publish;

import fi.openagenda.model.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that is hashed (SHA-256) while it is written, so that it is not read again. */
final class HashedFile extends FilterOutputStream {

    private final MessageDigest digest;
    private long bytes;

    HashedFile(Path path) throws IOException {
        this(path, Sha256.digest());
    }

    private HashedFile(Path path, MessageDigest digest) throws IOException {
        super(new DigestOutputStream(Files.newOutputStream(path), digest));
        this.digest = digest;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        bytes++;
    }

    @Override
    public void write(byte[] written, int from, int length) throws IOException {
        out.write(written, from, length);
        bytes += length;
    }

    /** How many bytes have been written. */
    long bytes() {
        return bytes;
    }

    /** SHA-256 of all that was written, in hexadecimal; once, when it is closed. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
