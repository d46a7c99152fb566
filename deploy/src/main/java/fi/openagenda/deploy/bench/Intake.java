package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Taking responses in, measured in alternating pairs with the reference.
 *
 * @param clients connections of wrk, and clients of pgbench
 * @param perSecond responses a second
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param reference transactions of pgbench a second
 * @param ratio responses beside transactions of the same pair
 */
record Intake(int clients, Spread perSecond, Spread p50, Spread p99, Spread reference, Spread ratio) {
    private static final double MILLIS = 1000;

    static Intake measure(Database database, Wrk wrk, PgBench pgBench, int clients, int pairs, int seconds) {
        var runs = new ArrayList<Wrk.Run>();
        var references = new ArrayList<Double>();
        for (var pair = 1; pair <= pairs; pair++) {
            runs.add(counted(database, wrk, clients, seconds));
            references.add(pgBench.run(clients, seconds));
            System.err.printf(
                    Locale.ROOT,
                    "  %d clients, pair %d: %.0f responses/s, pgbench %.0f/s%n",
                    clients,
                    pair,
                    runs.get(pair - 1).perSecond(),
                    references.get(pair - 1));
        }
        var ratios = new ArrayList<Double>();
        for (var pair = 0; pair < pairs; pair++) {
            ratios.add(runs.get(pair).perSecond() / references.get(pair));
        }
        return new Intake(
                clients,
                new Spread(runs.stream().map(Wrk.Run::perSecond).toList()),
                new Spread(runs.stream().map(Wrk.Run::p50).toList()),
                new Spread(runs.stream().map(Wrk.Run::p99).toList()),
                new Spread(references),
                new Spread(ratios));
    }

    /** A run whose every answered request is a row in the table; the last ones may be stored and not yet answered. */
    static Wrk.Run counted(Database database, Wrk wrk, int clients, int seconds) {
        var before = PgBench.rows(database);
        var run = wrk.run(clients, seconds);
        var stored = PgBench.rows(database) - before;
        if (stored < run.requests()) {
            throw Obstacle.failed("BENCHMARK FAILED: " + run.requests() + " responses were accepted and " + stored
                    + " rows are in the table.");
        }
        return run;
    }

    /** Lines of a markdown table. */
    static String table(List<Intake> intakes) {
        var lines = new StringBuilder(
                "| clients | responses/s | p50 ms | p99 ms | pgbench, same row/s | its mean ms | ratio |\n"
                        + "|---|---|---|---|---|---|---|\n");
        for (var each : intakes) {
            lines.append("| %d | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            each.clients,
                            each.perSecond.show(0),
                            each.p50.show(2),
                            each.p99.show(2),
                            each.reference.show(0),
                            String.format(Locale.ROOT, "%.2f", each.clients * MILLIS / each.reference.median()),
                            each.ratio.show(2)));
        }
        return lines.toString();
    }
}
