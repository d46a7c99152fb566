package fi.openagenda.export.publish;

import fi.openagenda.model.Sha256;
import fi.openagenda.model.release.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** SHA-256 of the files of a release, for each by itself and in a list that {@code sha256sum -c} reads. */
final class Checksums {

    private static final String LIST = "SHA256SUMS";

    private Checksums() {}

    /** What is to be recorded of a file that has been written. */
    static Release.File of(Path folder, String name, String mediaType) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(folder.resolve(name)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        return new Release.File(name, mediaType, Files.size(folder.resolve(name)), hex);
    }

    /** Writes the list beside the files. */
    static Release.File write(Path folder, List<Release.File> files) throws IOException {
        String list = files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(LIST), list);
        return of(folder, LIST, "text/plain;charset=utf-8");
    }
}
