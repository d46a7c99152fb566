package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.Running;
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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures start, memory and intake of the packaged platform, and prints a table for the README. */
@Command(name = "deploy/bench")
public final class Bench implements Callable<Integer> {
    private static final int WARM_UP_SECONDS = 15;
    private static final int MOST_WARM_UPS = 16;
    /** What counts as still getting faster, from one run of the warm-up to the next. */
    private static final double GAIN = 1.05;

    private static final int STARTS = 3;

    @Option(names = "--seconds")
    private int seconds = 10;

    @Option(names = "--pairs")
    private int pairs = 3;

    private final Path home =
            Path.of(System.getProperty("openagenda.home", ".")).toAbsolutePath().normalize();
    private final Running running = new Running(System.err);

    private Bench() {}

    /** @param arguments --seconds N, --pairs N */
    public static void main(String... arguments) {
        var line = new CommandLine(new Bench());
        line.setParameterExceptionHandler((fault, all) -> {
            System.err.println(fault.getMessage() + "; deploy/bench --help shows the options.");
            return Obstacle.TO_CHANGE;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        running.stopOnSignal();
        try {
            Program.require("wrk", "wrk");
            Program.require("pgbench", "postgresql-contrib");
            // Not in the folder for temporary files: where that lies in memory, nothing would be durable.
            var folder = DataFolder.open(Files.createTempDirectory(home.resolve("deploy/target"), "bench"));
            running.add(folder::delete);
            measure(folder);
            return 0;
        } catch (Obstacle obstacle) {
            running.pauseIfStopping();
            System.err.println(obstacle.getMessage());
            return obstacle.exitCode();
        } finally {
            running.stop();
        }
    }

    private void measure(DataFolder folder) throws IOException, InterruptedException {
        var database = running.add(Database.start(folder));
        var machine = Machine.describe(database);
        start(database, folder).close(); // makes the tables, which a later start finds
        var starts = new ArrayList<Double>();
        for (var count = 1; count < STARTS; count++) {
            var begun = System.nanoTime();
            var platform = start(database, folder);
            starts.add((System.nanoTime() - begun) / 1e9);
            platform.close();
        }
        var begun = System.nanoTime();
        var platform = running.add(start(database, folder));
        starts.add((System.nanoTime() - begun) / 1e9);
        var idle = Machine.residentMegabytes(platform.pid());
        var intakes = intakes(database, platform, folder);
        System.out.println(machine + "\n\n" + Intake.table(intakes));
        System.out.printf(
                "Start of the packaged application until ready: %s s. Resident memory: %d MiB after the start, %d MiB after"
                        + " the load. Medians (least - most) of %d starts and %d alternating pairs of %d s.%n",
                new Spread(starts).show(2), idle, Machine.residentMegabytes(platform.pid()), STARTS, pairs, seconds);
    }

    private Platform start(Database database, DataFolder folder) {
        var jar = home.resolve("api/target/quarkus-app/quarkus-run.jar");
        var platform = running.add(Platform.start(jar, Ports.free(), database, folder));
        platform.awaitReady(Duration.ofSeconds(90), Duration.ofMillis(5));
        return platform;
    }

    private List<Intake> intakes(Database database, Platform platform, DataFolder folder)
            throws IOException, InterruptedException {
        var key = folder.operatorKey()
                .read()
                .orElseThrow(() -> Obstacle.failed("The platform printed no operator key at its first start."));
        var bodies = folder.path().resolve("bodies");
        var content = new Content(home.resolve("deploy/content"));
        var path = Bodies.prepare(new Api(platform.address(), key), content, bodies);
        var wrk = new Wrk(home.resolve("deploy/bench.lua"), bodies, platform.address() + path);
        warmUp(database, wrk);
        var pgBench = PgBench.like(database, folder.path());
        pgBench.run(16, Math.min(3, seconds));
        var intakes = new ArrayList<Intake>();
        for (var clients : List.of(16, 64)) {
            intakes.add(Intake.measure(database, wrk, pgBench, clients, pairs, seconds));
        }
        return intakes;
    }

    /**
     * Until two runs in a row are no faster than any before: on two cores the compiler of the virtual machine is busy for
     * minutes, and what is measured earlier is the compiler.
     */
    private static void warmUp(Database database, Wrk wrk) {
        System.err.println("Warming up ...");
        var best = 0.0;
        var steady = 0;
        for (var run = 0; run < MOST_WARM_UPS && steady < 2; run++) {
            var rate = Intake.counted(database, wrk, 16, WARM_UP_SECONDS).perSecond();
            System.err.printf(Locale.ROOT, "  %.0f responses/s%n", rate);
            steady = rate < best * GAIN ? steady + 1 : 0;
            best = Math.max(best, rate);
        }
    }
}
