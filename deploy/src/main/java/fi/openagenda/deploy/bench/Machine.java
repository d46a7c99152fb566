package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.local.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the figures were measured on. */
final class Machine {
    private static final Pattern USED = Pattern.compile("heap .* used ([0-9]+)K");

    private Machine() {}

    static String describe(Database database) {
        var kilobytes = field(Path.of("/proc/meminfo"), "MemTotal:");
        return "%s, %d cores, %d GiB, Java %s, PostgreSQL %s, load average at the start %s"
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(kilobytes / 1048576.0),
                        Runtime.version(),
                        postgresVersion(database),
                        read(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** Resident memory of a process in MiB. */
    static long residentMegabytes(long pid) {
        return field(Path.of("/proc", String.valueOf(pid), "status"), "VmRSS:") / 1024;
    }

    /** MiB that a virtual machine of Java holds after it has collected all garbage. */
    static long liveHeapMegabytes(long pid) {
        jcmd(pid, "GC.run");
        return USED.matcher(jcmd(pid, "GC.heap_info"))
                        .results()
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    /** How many threads a process has. */
    static long threads(long pid) {
        return field(Path.of("/proc", String.valueOf(pid), "status"), "Threads:");
    }

    private static String jcmd(long pid, String command) {
        return Program.run(Map.of(), List.of("jcmd", String.valueOf(pid), command));
    }

    private static long field(Path file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String postgresVersion(Database database) {
        try (var connection = database.connect()) {
            return connection.getMetaData().getDatabaseProductVersion().split(" ")[0];
        } catch (SQLException e) {
            return "unknown";
        }
    }
}
