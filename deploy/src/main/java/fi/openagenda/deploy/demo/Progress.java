package fi.openagenda.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * How many residents of each round have been sent, kept in a file so that an interrupted start goes on where it was. A
 * kill at the wrong moment sends the batch under way once more, which a simulation can bear.
 *
 * @param file a properties file: dataset of the round=count
 */
record Progress(Path file) {

    int sent(String round) {
        return Integer.parseInt(read().getProperty(round, "0"));
    }

    void keep(String round, int count) {
        var all = read();
        all.setProperty(round, String.valueOf(count));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var out = Files.newBufferedWriter(draft)) {
                all.store(out, "Simulated residents sent so far, by round");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        var all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
