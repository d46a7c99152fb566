package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.demo.Content;
import fi.openagenda.deploy.demo.Crowd;
import fi.openagenda.deploy.demo.Plan;
import fi.openagenda.deploy.demo.Rounds;
import fi.openagenda.deploy.resident.Habits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An open round, and full responses to it: every national question answered, as no hidden one is left. */
final class Bodies {
    private static final int DRAWN = 12_000;
    private static final int KEPT = 500;
    private static final String ROUND = "bench";

    private Bodies() {}

    /**
     * Opens the round and writes the bodies.
     *
     * @return path of the responses, from /v1 on
     */
    static String prepare(Api api, Content content, Path file) throws IOException {
        var tongues = content.plan().tongues();
        var counts = new TreeMap<String, Integer>();
        tongues.keySet().forEach(code -> counts.put(code, DRAWN / tongues.size()));
        var title = Map.of("fi", "Mittaus", "sv", "Mätning", "en", "Measurement");
        // Without modules every municipality is asked the same, and responses are of one size.
        var barometer = content.national().withoutModules();
        var rounds = Rounds.of(
                api, barometer, List.of(new Plan.Round(ROUND, title, "2026-03-02T08:00:00+02:00", counts, false)));
        rounds.open(ROUND);

        var residents = Crowd.of(api, rounds.slug(), ROUND, counts, tongues, Habits.THOROUGH)
                .residents();
        var bodies = IntStream.range(0, residents.size())
                .mapToObj(residents::at)
                .filter(resident -> resident.answers().size() == barometer.questions())
                .limit(KEPT)
                .map(resident -> resident.body())
                .toList();
        Files.write(file, bodies);
        return "/v1/barometers/" + rounds.slug() + "/rounds/" + ROUND + "/responses";
    }
}
