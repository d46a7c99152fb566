package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.Tool;
import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.demo.Content;
import fi.openagenda.deploy.local.DataFolder;
import fi.openagenda.deploy.local.Database;
import fi.openagenda.deploy.local.Platform;
import fi.openagenda.deploy.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the packaged platform beside references, and prints tables for the README. */
@Command(name = "deploy/bench")
public final class Bench extends Tool {
    private static final int WARM_UP_SECONDS = 15;
    private static final int MOST_WARM_UPS = 16;
    /** What counts as still getting faster, from one run of the warm-up to the next. */
    private static final double GAIN = 1.05;

    private static final int STARTS = 3;
    /** What a small machine gives it. */
    private static final String HEAP = "-Xmx512m";

    /** For publishing a million responses. Nobody is to hang up before that is done. */
    private static final List<String> PATIENT = List.of("-Xmx1g", "-Dquarkus.http.idle-timeout=15M");

    private static final long MILLION = 1_000_000;

    /** What is measured. */
    enum Measurement {
        INTAKE,
        BATCH,
        SERVING,
        FILES,
        DEFINITIONS,
        PUBLICATION,
        GROWTH
    }

    @Option(names = "--only")
    private Set<Measurement> asked = EnumSet.complementOf(EnumSet.of(Measurement.PUBLICATION, Measurement.GROWTH));

    @Option(names = "--seconds")
    private int seconds = 10;

    @Option(names = "--pairs")
    private int pairs = 3;

    @Option(names = "--millions")
    private Optional<Double> millions = Optional.empty();

    private final Path script = home.resolve("deploy/bench.lua");
    private final Content content = new Content(home.resolve("deploy/content"));

    private Bench() {
        super(System.err);
    }

    /** @param arguments --only MEASUREMENT, --seconds N, --pairs N, --millions N */
    public static void main(String... arguments) {
        new Bench().launch(arguments);
    }

    @Override
    protected int run() throws IOException, InterruptedException {
        running.stopOnSignal();
        requirePrograms();
        // Not in the folder for temporary files: where that lies in memory, nothing would be durable.
        var folder = DataFolder.open(Files.createTempDirectory(home.resolve("deploy/target"), "bench"));
        running.add(folder::delete);
        measure(folder);
        return 0;
    }

    private void requirePrograms() {
        Program.require("wrk", "wrk");
        if (asked.contains(Measurement.INTAKE)) {
            Program.require("pgbench", "postgresql-contrib");
        }
        if (asked.contains(Measurement.PUBLICATION)) {
            Program.require("psql", "postgresql-client");
        }
        if (asked.contains(Measurement.SERVING) || asked.contains(Measurement.PUBLICATION)) {
            Program.require("nginx", "nginx-light");
        }
    }

    private void measure(DataFolder folder) throws IOException, InterruptedException {
        var database = running.add(Database.start(folder));
        System.out.println(Machine.describe(database) + "\n");
        start(database, folder).close(); // makes the tables, which a later start finds
        if (asked.contains(Measurement.INTAKE)) {
            intake(database, folder);
        }
        if (asked.contains(Measurement.BATCH)) {
            batch(database, folder);
        }
        if (asked.contains(Measurement.SERVING)) {
            serving(database, folder);
        }
        if (asked.contains(Measurement.FILES)) {
            files(database, folder);
        }
        if (asked.contains(Measurement.DEFINITIONS)) {
            definitions(database, folder);
        }
        if (asked.contains(Measurement.PUBLICATION)) {
            publication(database, folder);
        }
        if (asked.contains(Measurement.GROWTH)) {
            growth(database, folder);
        }
    }

    private void intake(Database database, DataFolder folder) throws IOException, InterruptedException {
        var starts = new ArrayList<Double>();
        for (var count = 1; count < STARTS; count++) {
            var begun = System.nanoTime();
            var platform = start(database, folder);
            starts.add((System.nanoTime() - begun) / 1e9);
            platform.close();
        }
        var begun = System.nanoTime();
        try (var platform = start(database, folder)) {
            starts.add((System.nanoTime() - begun) / 1e9);
            var idle = Machine.residentMegabytes(platform.pid());
            var wrk = posting(platform, folder);
            System.out.println(Intake.table(intakes(database, wrk, folder)));
            System.out.println(Overload.measure(database, wrk, pairs, seconds).line() + "\n");
            System.out.printf(
                    "Start of the packaged application until ready: %s s. Resident memory: %d MiB after the start, %d MiB"
                            + " after the load. Medians (least - most) of %d starts and %d alternating pairs of %d s.%n%n",
                    new Spread(starts).show(2),
                    idle,
                    Machine.residentMegabytes(platform.pid()),
                    STARTS,
                    pairs,
                    seconds);
        }
    }

    private void batch(Database database, DataFolder folder) {
        try (var platform = start(database, folder)) {
            System.err.println("A batch ...");
            var key = key(folder);
            var uploads = Bodies.uploads(new Api(platform.address(), key), content, platform.address(), key);
            System.out.println(Uploads.table(uploads.measure(database, pairs)));
            System.out.printf(
                    "One client. Median (least - most) of %d batches. Resident memory after them: %d MiB.%n%n",
                    pairs, Machine.residentMegabytes(platform.pid()));
        }
    }

    private void publication(Database database, DataFolder folder) {
        try (var platform = start(database, folder, PATIENT)) {
            var reader = new Reader(platform.address(), key(folder));
            var most = Math.round(millions.orElse(1.0) * MILLION);
            var publications = new Publications(database, reader, folder.log(), content)
                    .measure(home.resolve("deploy"), most, pairs);
            System.out.println(Publication.table(publications));
            System.out.println(Publication.slopes(publications) + "\n");
            queries(reader, "published-" + most, folder);
            System.out.printf(
                    "Medians (least - most) of %d rounds of each size. Resident memory after them, with %s: %d MiB, of which"
                            + " %d MiB of heap are left after a collection of all garbage.%n%n",
                    pairs,
                    PATIENT.get(0),
                    Machine.residentMegabytes(platform.pid()),
                    Machine.liveHeapMegabytes(platform.pid()));
        }
    }

    /** Of what was published last, with all that was published before. */
    private void queries(Reader reader, String barometer, DataFolder folder) {
        var paths = new ArrayList<String>();
        new Api(reader.address(), reader.key())
                .get("/v1/municipalities")
                .get("items")
                .forEach(municipality -> paths.add("/v1/observations?barometer=%s&round=turn-%d&municipality=%s"
                        .formatted(barometer, pairs, municipality.get("code").asText())));
        System.out.println(
                Queries.measure(reader, paths, body -> Nginx.serving(folder.path(), "observations.json", body), pairs)
                        .table());
    }

    private void growth(Database database, DataFolder folder) throws IOException {
        try (var platform = start(database, folder)) {
            var api = new Api(platform.address(), key(folder));
            var bodies = folder.path().resolve("bodies");
            var small = Wrk.posting(script, platform.address() + Bodies.prepareAnother(api, content, bodies), bodies);
            var large = posting(platform, folder);
            warmUp("responses", () -> small.run(Growth.CLIENTS, WARM_UP_SECONDS));
            System.out.println(Growth.table(Growth.measure(
                    database, platform, large, small, millions.orElse(10.0).intValue(), seconds)));
        }
    }

    private Platform start(Database database, DataFolder folder) {
        return start(database, folder, List.of(HEAP));
    }

    private Platform start(Database database, DataFolder folder, List<String> options) {
        var jar = home.resolve("api/target/quarkus-app/quarkus-run.jar");
        var platform = running.add(Platform.start(jar, Ports.free(), database, folder, options));
        platform.awaitReady(Duration.ofSeconds(90), Duration.ofMillis(5));
        return platform;
    }

    private static String key(DataFolder folder) {
        return folder.operatorKey()
                .read()
                .orElseThrow(() -> Obstacle.failed("The platform printed no operator key at its first start."));
    }

    private Wrk posting(Platform platform, DataFolder folder) throws IOException {
        var bodies = folder.path().resolve("bodies");
        var path = Bodies.prepare(new Api(platform.address(), key(folder)), content, bodies);
        return Wrk.posting(script, platform.address() + path, bodies);
    }

    private List<Intake> intakes(Database database, Wrk wrk, DataFolder folder)
            throws IOException, InterruptedException {
        warmUp("responses", () -> Intake.counted(database, wrk, 64, WARM_UP_SECONDS));
        var both = PgBench.answersAndWords(database, folder.path());
        var alone = PgBench.answers(database, folder.path());
        both.run(16, Math.min(3, seconds));
        var intakes = new ArrayList<Intake>();
        for (var clients : List.of(1, 16, 64)) {
            intakes.add(Intake.measure(database, wrk, both, alone, clients, pairs, seconds));
        }
        return intakes;
    }

    private void serving(Database database, DataFolder folder) {
        try (var platform = start(database, folder)) {
            var path = Bodies.withModules(new Api(platform.address(), key(folder)), content)
                    + "/questionnaire?municipality=148&lang=sv";
            var reader = new Reader(platform.address(), key(folder));
            var questionnaire = reader.get(path).require(200);
            reader.get(path, questionnaire.etag()).require(304);
            var nginx = running.add(Nginx.serving(
                    folder.path(), "questionnaire.json", questionnaire.answer().body()));
            var wrk = Wrk.reading(script, platform.address() + path);
            warmUp("questionnaires", () -> wrk.run(Serving.CONNECTIONS, WARM_UP_SECONDS));
            var file = Wrk.reading(script, nginx.url());
            file.run(Serving.CONNECTIONS, Math.min(3, seconds));
            var serving = Serving.measure(questionnaire, wrk, file, pairs, seconds);
            System.out.println(serving.table());
            System.out.printf(
                    "%s, %d connections. Medians (least - most) of %d alternating runs of %d s each.%n%n",
                    Nginx.version(), Serving.CONNECTIONS, pairs, seconds);
        }
    }

    private void files(Database database, DataFolder folder) {
        if (!Program.isInstalled("nginx")) {
            System.err.println("Files are not measured: nginx is not installed (Debian: apt-get install nginx-light).");
            return;
        }
        try (var platform = start(database, folder)) {
            var reader = new Reader(platform.address(), key(folder));
            var api = new Api(platform.address(), key(folder));
            var release = Bodies.published(api, content, reader);
            var name = StreamSupport.stream(api.get(release).get("files").spliterator(), false)
                    .filter(file -> file.get("name").asText().endsWith(".csv"))
                    .min(Comparator.comparingDouble(
                            file -> Math.abs(Math.log(file.get("bytes").asDouble() / MILLION))))
                    .orElseThrow()
                    .get("name")
                    .asText();
            var file = reader.get(release + "/" + name).require(200);
            reader.get(release + "/" + name, file.etag()).require(304);
            var nginx =
                    running.add(Nginx.serving(folder.path(), name, file.answer().body()));
            var wrk = Wrk.reading(script, platform.address() + release + "/" + name);
            var reference = Wrk.reading(script, nginx.url());
            warmUp("files", () -> wrk.run(Serving.CONNECTIONS, Math.min(WARM_UP_SECONDS, seconds)));
            reference.run(Serving.CONNECTIONS, Math.min(3, seconds));
            var etag = new Reader(nginx.url(), "").get("").require(200).etag();
            System.out.println(FileServing.measure(name, file, wrk, reference, etag, pairs, seconds)
                    .table());
            System.out.printf(
                    "%s, %d connections. Medians (least - most) of %d alternating runs of %d s each.%n%n",
                    Nginx.version(), Serving.CONNECTIONS, pairs, seconds);
        }
    }

    private void definitions(Database database, DataFolder folder) {
        System.out.println(Jmh.table(home.resolve("deploy"), folder.path().resolve("jmh.json")));
        System.err.println("A large barometer ...");
        try (var platform = start(database, folder)) {
            System.out.println(LargeBarometer.table(
                    new Reader(platform.address(), key(folder)),
                    content,
                    path -> Wrk.reading(script, platform.address() + path),
                    seconds));
            System.out.printf("Resident memory after it: %d MiB.%n", Machine.residentMegabytes(platform.pid()));
        }
    }

    /**
     * Until two runs in a row are no faster than any before: on two cores the compiler of the virtual machine is busy for
     * minutes, and what is measured earlier is the compiler.
     */
    private static void warmUp(String what, Supplier<Wrk.Run> runs) {
        System.err.println("Warming up ...");
        var best = 0.0;
        var steady = 0;
        for (var run = 0; run < MOST_WARM_UPS && steady < 2; run++) {
            var rate = runs.get().perSecond();
            System.err.printf(Locale.ROOT, "  %.0f %s/s%n", rate, what);
            steady = rate < best * GAIN ? steady + 1 : 0;
            best = Math.max(best, rate);
        }
    }
}
