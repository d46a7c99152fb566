package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import fi.openagenda.deploy.local.Platform;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a response still costs the same when millions are stored: one round is answered as fast as it goes, and at each
 * million another one that stays small, beside it.
 *
 * @param stored responses in the large round, of this run
 * @param large responses a second there
 * @param small responses a second in the small one, right after
 * @param p99 of the large one, milliseconds
 * @param heap MiB that the platform holds after a collection of all garbage
 * @param threads of the platform
 * @param connections of the platform to the database
 */
record Growth(long stored, double large, double small, double p99, long heap, long threads, long connections) {
    static final int CLIENTS = 64;
    private static final long MILLION = 1_000_000;
    private static final int SECONDS = 10;

    static List<Growth> measure(Database database, Platform platform, Wrk large, Wrk small, int millions) {
        var steps = new ArrayList<Growth>();
        var before = PgBench.rows(database);
        var stored = 0L;
        var elsewhere = 0L;
        for (var million = 0; million <= millions; million++) {
            while (stored < million * MILLION) {
                stored += large.run(CLIENTS, SECONDS).requests();
            }
            var there = large.run(CLIENTS, SECONDS);
            var beside = small.run(CLIENTS, SECONDS);
            stored += there.requests();
            elsewhere += beside.requests();
            steps.add(new Growth(
                    stored,
                    there.perSecond(),
                    beside.perSecond(),
                    there.p99(),
                    Machine.liveHeapMegabytes(platform.pid()),
                    Machine.threads(platform.pid()),
                    connections(database)));
            System.err.printf(Locale.ROOT, "  %s%n", steps.get(million).line());
        }
        var rows = PgBench.rows(database) - before;
        if (rows < stored + elsewhere) {
            throw Obstacle.failed("BENCHMARK FAILED: " + (stored + elsewhere) + " responses were accepted and " + rows
                    + " rows are in the table.");
        }
        return steps;
    }

    /** Lines of a markdown table. */
    static String table(List<Growth> steps) {
        var lines = new StringBuilder(
                "| millions | responses/s | in a small round | ratio | p99 ms | heap MiB | threads | connections |\n"
                        + "|---|---|---|---|---|---|---|---|\n");
        steps.forEach(step -> lines.append(step.line()).append("\n"));
        return lines.toString();
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "| %.1f | %.0f | %.0f | %.2f | %.1f | %d | %d | %d |",
                (double) stored / MILLION,
                large,
                small,
                large / small,
                p99,
                heap,
                threads,
                connections);
    }

    private static long connections(Database database) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw Obstacle.failed("The connections could not be counted: " + e.getMessage());
        }
    }
}
