package fi.openagenda.deploy.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** What the application prints: the operator's key goes into its own file, every other line into the log. */
final class PlatformOutput {
    private static final Pattern KEY = Pattern.compile("First operator key.*?(oa_[A-Za-z0-9_-]+)");
    private static final int TAIL = 25;

    private final Deque<String> last = new ArrayDeque<>();
    private final Thread reader;

    private PlatformOutput(Process process, DataFolder folder) {
        reader = new Thread(() -> copy(process, folder), "platform-output");
        reader.setDaemon(true);
    }

    static PlatformOutput follow(Process process, DataFolder folder) {
        var output = new PlatformOutput(process, folder);
        output.reader.start();
        return output;
    }

    private void copy(Process process, DataFolder folder) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = new PrintWriter(Files.newBufferedWriter(folder.log()), true)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var key = KEY.matcher(line);
                if (key.find()) {
                    folder.operatorKey().keep(key.group(1));
                } else {
                    log.println(line);
                    remember(line);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            remember("(the output could not be followed further: " + e.getMessage() + ")");
        }
    }

    private synchronized void remember(String line) {
        last.addLast(line);
        if (last.size() > TAIL) {
            last.removeFirst();
        }
    }

    synchronized String tail() {
        return String.join("\n", last);
    }

    void close() throws InterruptedException {
        reader.join(2000);
    }
}
