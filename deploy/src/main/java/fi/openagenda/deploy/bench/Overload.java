package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Many more clients than can be served, beside as many as can: how much of the work is still done, and what the others are
 * told.
 *
 * @param peak responses a second with 64 clients
 * @param stored responses a second with {@value #CLIENTS}
 * @param shed refusals with 503 a second
 * @param ratio stored beside peak, of the same pair
 */
record Overload(Spread peak, Spread stored, Spread shed, Spread ratio) {
    static final int CLIENTS = 5000;
    private static final int PEAK_CLIENTS = 64;

    static Overload measure(Database database, Wrk wrk, int pairs, int seconds) {
        var peaks = new ArrayList<Double>();
        var stored = new ArrayList<Double>();
        var shed = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (var pair = 0; pair < pairs; pair++) {
            var peak = Intake.counted(database, wrk, PEAK_CLIENTS, seconds).perSecond();
            var before = PgBench.rows(database);
            var run = wrk.runRefused(CLIENTS, seconds);
            var rows = PgBench.rows(database) - before;
            if (rows < run.done()) {
                throw Obstacle.failed("BENCHMARK FAILED: " + run.done() + " responses were accepted and " + rows
                        + " rows are in the table.");
            }
            peaks.add(peak);
            stored.add(run.done() / run.seconds());
            shed.add(run.refused() / run.seconds());
            ratios.add(stored.get(pair) / peak);
            System.err.printf(
                    Locale.ROOT, "  overload, pair %d: %.0f of %.0f responses/s%n", pair + 1, stored.get(pair), peak);
        }
        return new Overload(new Spread(peaks), new Spread(stored), new Spread(shed), new Spread(ratios));
    }

    /** A line for people. */
    String line() {
        return "With %d clients: %s responses/s, %s told to come back, %s of the %s responses/s with %d."
                .formatted(CLIENTS, stored.show(0), shed.show(0), ratio.show(2), peak.show(0), PEAK_CLIENTS);
    }
}
