package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.demo.Content;
import fi.openagenda.deploy.demo.Crowd;
import fi.openagenda.deploy.demo.Plan;
import fi.openagenda.deploy.demo.Rounds;
import fi.openagenda.deploy.demo.Template;
import fi.openagenda.deploy.resident.Habits;
import fi.openagenda.deploy.resident.Resident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Open rounds, and full responses: every national question answered, as no hidden one is left. */
final class Bodies {
    private static final int DRAWN = 12_000;
    private static final int KEPT = 500;
    private static final int FEW = 60;
    private static final String ROUND = "bench";
    private static final String ONE = "139";

    private Bodies() {}

    /**
     * Opens the round and writes the bodies.
     *
     * @return path of the responses, from /v1 on
     */
    static String prepare(Api api, Content content, Path file) throws IOException {
        // Without modules every municipality is asked the same, and responses are of one size.
        return prepare(api, content, content.national().withoutModules(), file);
    }

    /** The same with another round like it. */
    static String prepareAnother(Api api, Content content, Path file) throws IOException {
        return prepare(api, content, content.national().withoutModules().named("another"), file);
    }

    private static String prepare(Api api, Content content, Template barometer, Path file) throws IOException {
        var full = new ArrayList<String>();
        var path = full(api, content, barometer, full);
        Files.write(file, full.stream().map(Bodies::withReceipt).toList());
        return path;
    }

    /**
     * Opens another round like it.
     *
     * @return where batches go, and lines for them
     */
    static Uploads uploads(Api api, Content content, String address, String key) {
        var full = new ArrayList<String>();
        var path = full(api, content, content.national().withoutModules().named("batch"), full);
        return new Uploads(address + path + "/batch", key, full);
    }

    /**
     * Publishes another round like it, with few responses from one municipality: a release whose data are about two megabytes.
     *
     * @return path of the release
     */
    static String published(Api api, Content content, Reader reader) {
        var full = new ArrayList<String>();
        var barometer = content.national().withoutModules().named("files");
        var path = full(api, content, barometer, Set.of(ONE), full);
        full.stream().limit(FEW).forEach(body -> reader.post(path, body.getBytes(StandardCharsets.UTF_8))
                .require(201));
        var rounds = Rounds.of(api, barometer, List.of());
        rounds.close(ROUND);
        return "/v1/datasets/%s-%s/releases/%d"
                .formatted(
                        rounds.slug(),
                        ROUND,
                        rounds.await(rounds.publish(ROUND, "Measured."), job -> {})
                                .path("number")
                                .asInt());
    }

    private static String full(Api api, Content content, Template barometer, List<String> bodies) {
        return full(api, content, barometer, content.plan().tongues().keySet(), bodies);
    }

    private static String full(
            Api api, Content content, Template barometer, Set<String> municipalities, List<String> bodies) {
        var tongues = content.plan().tongues();
        var counts = new TreeMap<String, Integer>();
        municipalities.forEach(code -> counts.put(code, DRAWN / municipalities.size()));
        var rounds = open(api, barometer, counts);

        var residents = Crowd.of(api, rounds.slug(), ROUND, counts, tongues, Habits.THOROUGH)
                .residents();
        IntStream.range(0, residents.size())
                .mapToObj(residents::at)
                .filter(resident -> resident.answers().size() == barometer.questions())
                .limit(KEPT)
                .map(Resident::body)
                .forEach(bodies::add);
        return "/v1/barometers/" + rounds.slug() + "/rounds/" + ROUND + "/responses";
    }

    /** With a place for the hash of a receipt, into which the load driver writes another one each time. */
    private static String withReceipt(String body) {
        return body.substring(0, body.length() - 1) + ",\"receipt\":{\"hash\":\"" + "0".repeat(64) + "\"}}";
    }

    /** Opens a round of the national barometer with all its modules, under another name: answers path of the round. */
    static String withModules(Api api, Content content) {
        var counts = new TreeMap<String, Integer>();
        content.plan().tongues().keySet().forEach(code -> counts.put(code, 0));
        var rounds = open(api, content.national().named("read"), counts);
        return "/v1/barometers/" + rounds.slug() + "/rounds/" + ROUND;
    }

    private static Rounds open(Api api, Template barometer, SortedMap<String, Integer> counts) {
        var title = Map.of("fi", "Mittaus", "sv", "Mätning", "en", "Measurement");
        var rounds = Rounds.of(
                api, barometer, List.of(new Plan.Round(ROUND, title, "2026-03-02T08:00:00+02:00", counts, false)));
        rounds.open(ROUND);
        return rounds;
    }
}
