package fi.openagenda.deploy.local;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * One line in a file that only its owner may read.
 *
 * @param file where it lies
 */
public record Secret(Path file) {

    /** @return the line, or nothing when the file does not exist */
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(file).strip()).filter(line -> !line.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the line with permissions 0600; an older one is replaced in one move, so that it is never half written.
     *
     * @param line the secret
     */
    public void keep(String line) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(draft);
            try (var channel = Files.newByteChannel(draft, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
                channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the line kept earlier, or a new random one (192 bits, letters that need no quoting in SQL or a shell) */
    public String readOrInvent() {
        return read().orElseGet(() -> {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            keep(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            return read().orElseThrow();
        });
    }
}
