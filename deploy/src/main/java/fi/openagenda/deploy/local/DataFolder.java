package fi.openagenda.deploy.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import fi.openagenda.deploy.Obstacle;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The folder where one local platform keeps everything: database, published files, log, key.
 *
 * @param path absolute path
 */
public record DataFolder(Path path) {
    private static final long NEEDED_MEGABYTES = 500;

    /**
     * Opens the folder, making it when it is missing.
     *
     * @param path where
     * @return the folder
     * @throws Obstacle when it cannot be written or its disk has less than 500 MB free
     */
    public static DataFolder open(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.resolve("programs"), ownerOnly);
            Files.delete(Files.createTempFile(folder, "write", ".test"));
            var megabytes = Files.getFileStore(folder).getUsableSpace() >> 20;
            if (megabytes < NEEDED_MEGABYTES) {
                throw Obstacle.toChange("Only " + megabytes + " MB are free where " + folder + " lies and "
                        + NEEDED_MEGABYTES + " MB are needed: make room, or choose another place with --data DIR.");
            }
        } catch (IOException e) {
            throw Obstacle.toChange(
                    "The folder " + folder + " cannot be written: choose another place with --data DIR.");
        }
        return new DataFolder(folder);
    }

    /**
     * Takes the folder for this process; the operating system gives it back even after kill -9.
     *
     * @return closes to give it back
     * @throws Obstacle when another process has it
     */
    public Closeable lock() {
        try {
            var channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this process has it already: the same answer
        } catch (IOException e) {
            throw Obstacle.toChange("The file " + path.resolve("lock") + " cannot be locked (" + e.getMessage()
                    + "): choose a local disk with --data DIR.");
        }
        throw Obstacle.toChange("A platform is already running on " + path
                + ": stop it with Ctrl-C where it runs, or choose another place with --data DIR.");
    }

    /** @return the data directory of PostgreSQL */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** @return exists while PostgreSQL's data directory is being made for the first time */
    Path postgresUnfinished() {
        return path.resolve("postgres-unfinished");
    }

    /** @return where PostgreSQL's programs are unpacked; the library opens it to all, so it lies in a closed folder */
    Path postgresPrograms() {
        return path.resolve("programs").resolve("postgres");
    }

    /** @return the log of PostgreSQL */
    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    /** @return the password of the database's roles */
    Secret postgresPassword() {
        return new Secret(path.resolve("postgres-password"));
    }

    /** @return what invitations are kept under; the platform's, and not in its database */
    Secret operatorSecret() {
        return new Secret(path.resolve("operator-secret"));
    }

    /** @return the operator's key */
    public Secret operatorKey() {
        return new Secret(path.resolve("operator-key"));
    }

    /** @return the folder of published files */
    public Path store() {
        return path.resolve("published");
    }

    /** @return the log of the application */
    public Path log() {
        return path.resolve("platform.log");
    }

    /** @return the process that runs the application, for finding it after kill -9 */
    Path platformProcess() {
        return path.resolve("platform.process");
    }

    /** @return how far the demonstration has been loaded */
    public Path progress() {
        return path.resolve("demo.properties");
    }

    /** Deletes the folder and all in it; for one that was only borrowed. */
    public void delete() {
        try {
            deleteTree(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all in it. */
    static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
