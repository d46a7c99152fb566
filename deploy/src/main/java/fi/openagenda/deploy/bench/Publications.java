package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.demo.Content;
import fi.openagenda.deploy.demo.Plan;
import fi.openagenda.deploy.demo.Rounds;
import fi.openagenda.deploy.local.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fills, closes and publishes rounds of the national barometer in all municipalities, one after another. Those of one size
 * are a series, in which all but the first are compared with the one before.
 *
 * @param database where the platform keeps its rows
 * @param reader asks the platform
 * @param log of the platform
 * @param content where the barometer is
 */
record Publications(Database database, Reader reader, Path log, Content content) {
    private static final Map<String, String> TITLE = Map.of("fi", "Mittaus", "sv", "Mätning", "en", "Measurement");
    private static final byte[] NOTHING = {};
    private static final String CARDS =
            "copy (select municipality_code, card from sealed_response_%d) to stdout (format binary)";
    /** Until a line that was logged is in the file. */
    private static final int LOGGING_MILLIS = 10_000;

    /**
     * Publishes rounds of a hundredth and a tenth of so many responses, and of all.
     *
     * @param deploy folder of the module, with the tests compiled
     * @param most responses
     * @param turns rounds of each size
     */
    List<Publication> measure(Path deploy, long most, int turns) {
        System.err.printf(Locale.ROOT, "Punching %d cards ...%n", most);
        var drawn = series("drawn", 1);
        drawn.open(key(0));
        var deck = Deck.punch(deploy, database, reader.address(), drawn.slug(), key(0), most);
        var publications = new ArrayList<Publication>();
        for (var responses : List.of(most / 100, most / 10, most)) {
            var rounds = series("published-" + responses, turns);
            publications.add(new Publication(IntStream.range(0, turns)
                    .mapToObj(turn -> publish(rounds, key(turn), deck, responses))
                    .toList()));
        }
        return publications;
    }

    private Publication.Turn publish(Rounds rounds, String key, Deck deck, long responses) {
        rounds.open(key);
        var sql = deck.sql();
        var round = sql.round(rounds.slug(), key);
        deck.fill(round, responses);
        var path = "/v1/barometers/" + rounds.slug() + "/rounds/" + key;
        var sealing = reader.post(path + "/close", NOTHING).require(200);
        // As PostgreSQL does by itself within minutes: else it would come in between, and whoever reads first would
        // pay.
        sql.change("vacuum analyze sealed_response_" + round);
        var copy = seconds(() -> sql.copy(CARDS.formatted(round)));
        var psql = seconds(() -> psql(CARDS.formatted(round)));
        var publishing = seconds(() -> rounds.await(rounds.publish(key, "Measured."), job -> {}));
        var turn = new Publication.Turn(copy, psql, phases(rounds.slug() + "-" + key), publishing);
        if (turn.phases().responses() != responses) {
            throw Obstacle.failed("BENCHMARK FAILED: " + turn.phases().responses() + " of " + responses
                    + " responses are published.");
        }
        System.err.printf(Locale.ROOT, "  %d responses, sealed in %.1f s: %s%n", responses, sealing.seconds(), turn);
        return turn;
    }

    /** A barometer of this name with rounds in all municipalities. */
    private Rounds series(String name, int rounds) {
        var api = new Api(reader.address(), reader.key());
        var nobody = new TreeMap<String, Integer>();
        api.get("/v1/municipalities")
                .get("items")
                .forEach(municipality -> nobody.put(municipality.get("code").asText(), 0));
        return Rounds.of(
                api,
                content.national().named(name),
                IntStream.range(0, rounds)
                        .mapToObj(number -> new Plan.Round(
                                key(number), TITLE, "2026-%02d-02T08:00:00+02:00".formatted(1 + number), nobody, false))
                        .toList());
    }

    private static String key(int number) {
        return "turn-" + (1 + number);
    }

    private void psql(String statement) {
        Program.run(
                Map.of("PGPASSWORD", database.password()),
                List.of(
                        "psql",
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=" + Database.NAME,
                        "--output=/dev/null",
                        "--command=" + statement,
                        Database.NAME));
    }

    private static double seconds(Runnable task) {
        var begun = System.nanoTime();
        task.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private Phases phases(String dataset) {
        try {
            for (var waited = 0; waited < LOGGING_MILLIS; waited += 100) {
                var phases = Phases.of(dataset, Files.readString(log));
                if (phases.isPresent()) {
                    return phases.get();
                }
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Obstacle.failed("BENCHMARK FAILED: the log does not tell what the publication of " + dataset + " took.");
    }
}
