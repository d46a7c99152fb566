package fi.openagenda.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.demo.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The way of a large barometer through the platform, step by step, and what each took. */
final class LargeBarometer {
    private static final String OPENED = "large-opened";
    private static final String TOO_LONG = "F001";
    private static final int AGAIN = 3;
    /** Longer than an answer is remembered. */
    private static final int PAUSE = 1100;

    private final Reader reader;
    private final Api api;
    private final StringBuilder lines = new StringBuilder();

    private LargeBarometer(Reader reader) {
        this.reader = reader;
        this.api = new Api(reader.address(), reader.key());
    }

    /**
     * @param reader asks the platform
     * @param content where the pattern is
     * @param wrk makes a load driver for a path
     * @param seconds length of a run
     * @return lines of a markdown table
     */
    static String table(Reader reader, Content content, Function<String, Wrk> wrk, int seconds) {
        return new LargeBarometer(reader).measure(content, wrk, seconds);
    }

    private String measure(Content content, Function<String, Wrk> wrk, int seconds) {
        var large = Large.of(
                content.seasonal().document(),
                api.get("/v1/service-classes").get("items"),
                api.get("/v1/municipalities").get("items"));
        lines.append("| %s | MB | seconds | again |%n|---|---|---|---|%n".formatted(large.size()));
        var draft = "/v1/barometers/" + Large.SLUG + "/rounds/" + Large.ROUND;
        row(
                "`POST …/validate`",
                large.bytes().length,
                again(() -> sound(reader.post("/v1/barometers/validate", large.bytes()))));
        row(
                "`POST …/import`, as a draft",
                large.bytes().length,
                List.of(reader.post("/v1/barometers/import", large.bytes()).require(201)));
        reading("`GET …/findings` of the draft", draft + "/findings");
        row("`POST …/open`, refused: it takes too long to answer (F001)", 0, again(() -> refused(draft)));
        var opened = large.opened(OPENED, json(reader.get(draft + "/core.json").require(200)));
        row(
                "`POST …/import`, opened elsewhere, the questions being there",
                opened.bytes().length,
                List.of(reader.post("/v1/barometers/import", opened.bytes()).require(201)));
        var path = "/v1/barometers/" + OPENED + "/rounds/" + Large.ROUND;
        reading("`GET …/questionnaire`, one language", path + "/questionnaire?municipality=148&lang=sv");
        reading("the same of another municipality", path + "/questionnaire?municipality=139&lang=fi");
        reading("`GET …/questionnaire`, all languages", path + "/questionnaire?municipality=148");
        reading("`GET …/translations`", path + "/translations?municipality=148");
        reading("`GET …/document`", "/v1/barometers/" + OPENED + "/document");
        served(wrk.apply(path + "/questionnaire?municipality=148&lang=sv"), seconds);
        return lines.toString();
    }

    private void served(Wrk wrk, int seconds) {
        wrk.run(Serving.CONNECTIONS, seconds);
        var run = wrk.run(Serving.CONNECTIONS, seconds);
        lines.append(String.format(
                Locale.ROOT,
                "%nThe questionnaire in one language at %d connections: %.0f answers/s, p50 %.2f ms, p99 %.2f ms.%n",
                Serving.CONNECTIONS,
                run.perSecond(),
                run.p50(),
                run.p99()));
    }

    private void reading(String name, String path) {
        row(name, 0, again(() -> reader.get(path).require(200)));
    }

    private interface Step {
        Reader.Timed take();
    }

    private static List<Reader.Timed> again(Step step) {
        var taken = new ArrayList<Reader.Timed>();
        for (var time = 0; time <= AGAIN; time++) {
            taken.add(step.take());
            pause();
        }
        return taken;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reader.Timed sound(Reader.Timed timed) {
        var errors = json(timed.require(200)).path("errors");
        if (!errors.isEmpty()) {
            throw Obstacle.failed("BENCHMARK FAILED: the large barometer has faults: " + errors.get(0));
        }
        return timed;
    }

    /** Everything but the length is acknowledged: nothing else may stand in the way. */
    private Reader.Timed refused(String draft) {
        var rules = new TreeSet<String>();
        json(reader.get(draft + "/findings"))
                .path("items")
                .forEach(found -> rules.add(found.path("rule").asText()));
        var acknowledging = new ObjectMapper().createObjectNode();
        rules.forEach(acknowledging.putArray("acknowledge")::add);
        var timed = reader.post(draft + "/open", acknowledging.toString().getBytes(StandardCharsets.UTF_8))
                .require(409);
        var reasons = new TreeSet<String>();
        json(timed)
                .path("errors")
                .forEach(error -> reasons.add(error.path("rule").asText()));
        if (!reasons.equals(Set.of(TOO_LONG))) {
            throw Obstacle.failed("BENCHMARK FAILED: more stands in the way of the large barometer: " + reasons);
        }
        return timed;
    }

    private static JsonNode json(Reader.Timed timed) {
        try {
            return new ObjectMapper().readTree(timed.answer().body());
        } catch (IOException e) {
            throw Obstacle.failed("The platform's answer to " + timed.answer().uri() + " is not JSON.");
        }
    }

    private void row(String name, int sent, List<Reader.Timed> taken) {
        var first = taken.get(0);
        var later = taken.stream().skip(1).map(Reader.Timed::seconds).toList();
        var line = String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %s |%n",
                name,
                (sent > 0 ? sent : first.answer().body().length) / 1e6,
                first.seconds(),
                later.isEmpty() ? "" : new Spread(later).show(2));
        System.err.print("  " + line);
        lines.append(line);
    }
}
