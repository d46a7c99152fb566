package fi.openagenda.deploy.fault;

import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk in memory that is soon full.
 *
 * @param place where it is mounted
 */
record SmallDisk(Path place) implements AutoCloseable {
    private static final int MEGABYTES = 256;

    /**
     * Mounts it, which only root can do.
     *
     * @param place where; a folder is made
     * @throws Obstacle when that cannot be done here
     */
    static SmallDisk mount(Path place) {
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw Obstacle.toChange(place + " cannot be made: " + e.getMessage());
        }
        run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + MEGABYTES + "m", "tmpfs", place.toString());
        return new SmallDisk(place);
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw Obstacle.toChange(String.join(" ", List.of(command)) + " failed");
            }
        } catch (IOException e) {
            throw Obstacle.toChange(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        run("umount", place.toString());
    }
}
