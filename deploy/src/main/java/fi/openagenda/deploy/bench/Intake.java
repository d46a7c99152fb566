package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Taking responses in, measured in turn with the references.
 *
 * @param clients connections of wrk, and clients of pgbench
 * @param perSecond responses a second
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param answersAndWords pgbench, which inserts the same rows
 * @param answers pgbench, which inserts the answers alone
 */
record Intake(int clients, Spread perSecond, Spread p50, Spread p99, Reference answersAndWords, Reference answers) {
    private static final double MILLIS = 1000;

    /**
     * A reference.
     *
     * @param perSecond its transactions a second
     * @param ratio responses beside them, of the same turn
     */
    record Reference(Spread perSecond, Spread ratio) {

        static Reference of(List<Wrk.Run> runs, List<Double> references) {
            return new Reference(
                    new Spread(references),
                    new Spread(IntStream.range(0, runs.size())
                            .mapToObj(turn -> runs.get(turn).perSecond() / references.get(turn))
                            .toList()));
        }

        double meanMillis(int clients) {
            return clients * MILLIS / perSecond.median();
        }
    }

    static Intake measure(
            Database database, Wrk wrk, PgBench both, PgBench alone, int clients, int turns, int seconds) {
        var runs = new ArrayList<Wrk.Run>();
        var answersAndWords = new ArrayList<Double>();
        var answers = new ArrayList<Double>();
        for (var turn = 0; turn < turns; turn++) {
            runs.add(counted(database, wrk, clients, seconds));
            answersAndWords.add(both.run(clients, seconds));
            answers.add(alone.run(clients, seconds));
            System.err.printf(
                    Locale.ROOT,
                    "  %d clients, turn %d: %.0f responses/s, pgbench %.0f/s, answers alone %.0f/s%n",
                    clients,
                    turn + 1,
                    runs.get(turn).perSecond(),
                    answersAndWords.get(turn),
                    answers.get(turn));
        }
        return new Intake(
                clients,
                new Spread(runs.stream().map(Wrk.Run::perSecond).toList()),
                new Spread(runs.stream().map(Wrk.Run::p50).toList()),
                new Spread(runs.stream().map(Wrk.Run::p99).toList()),
                Reference.of(runs, answersAndWords),
                Reference.of(runs, answers));
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
                "| clients | responses/s | p50 ms | p99 ms | pgbench, same rows/s | its mean ms | ratio"
                        + " | pgbench, answers alone/s | ratio |\n|---|---|---|---|---|---|---|---|---|\n");
        for (var each : intakes) {
            lines.append("| %d | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            each.clients,
                            each.perSecond.show(0),
                            each.p50.show(2),
                            each.p99.show(2),
                            each.answersAndWords.perSecond().show(0),
                            String.format(Locale.ROOT, "%.2f", each.answersAndWords.meanMillis(each.clients)),
                            each.answersAndWords.ratio().show(2),
                            each.answers.perSecond().show(0),
                            each.answers.ratio().show(2)));
        }
        return lines.toString();
    }
}
